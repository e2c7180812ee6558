namespace LowIncomeMonitor.Matching.Rules;

/// <summary>One file of the rules folder as text, wherever it is kept.</summary>
/// <param name="Name">Name below the rules folder, with forward slashes, e.g. "parameters/421281-chibi.yaml".</param>
/// <param name="Text">The whole text.</param>
public sealed record PackFile(string Name, string Text);
