using LowIncomeMonitor.Domain.Reviews;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>A former number that is noted with a judgement, as tokens.</summary>
/// <param name="Former">The old number.</param>
/// <param name="Current">The number in force.</param>
/// <param name="Correction">Whose, since when, by which document.</param>
internal sealed record NumberChange(byte[] Former, byte[] Current, NumberCorrection Correction)
{
    /// <summary>Nothing: even hashes of a person are nobody's business.</summary>
    public override string ToString() => nameof(NumberChange);
}
