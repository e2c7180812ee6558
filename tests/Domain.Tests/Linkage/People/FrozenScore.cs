using System.Globalization;
using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Domain.Tests.Linkage.People;

/// <summary>What the model and the policy say of a pair.</summary>
/// <param name="Pair">Number of the pair.</param>
/// <param name="Bits">Weight without prior, to a tenth.</param>
/// <param name="Decision">What follows.</param>
/// <param name="Strength">What may follow from a link; - where there is none.</param>
internal sealed record FrozenScore(int Pair, double Bits, LinkDecision Decision, string Strength)
{
    public const string Header = "pair,bits,decision,strength";

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Pair},{Bits:F1},{Decision},{Strength}");
}
