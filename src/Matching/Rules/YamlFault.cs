namespace LowIncomeMonitor.Matching.Rules;

/// <summary>One mistake in a rules file.</summary>
/// <param name="File">File name below the rules folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="What">What is wrong and what is expected.</param>
public sealed record YamlFault(string File, long Line, string What)
{
    public override string ToString() => $"{File}:{Line}: {What}";
}
