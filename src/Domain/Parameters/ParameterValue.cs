namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>One value of one parameter with its legal basis.</summary>
/// <param name="Key">Key, e.g. "dibao.standard".</param>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">One of <see cref="ParameterUnits"/>.</param>
/// <param name="From">First day in force.</param>
/// <param name="Region">Region in whose pack it stands.</param>
/// <param name="Reference">Title of the document, and where in it.</param>
/// <param name="Confirmed">False when the source is a copy that the issuing body has not confirmed.</param>
/// <param name="Derivation">How it was computed from another parameter, e.g. "1.6 × dibao.standard 847"; null means given.</param>
public sealed record ParameterValue(
    string Key, decimal Value, string Unit, DateOnly From, string Region, string Reference, bool Confirmed,
    string? Derivation = null);
