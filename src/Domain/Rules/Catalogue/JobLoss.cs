using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// The last job of a member as contributions show it. A contribution through an agent is no job; a running contribution of
/// any kind means that the person is insured by work or by own choice.
/// </summary>
internal static class JobLoss
{
    /// <summary>The contribution that ended last, where none runs; null when there is none or one runs.</summary>
    public static (Fact Fact, EmploymentValue Value)? LastJob(Member member, DateOnly on)
    {
        (Fact Fact, EmploymentValue Value)? last = null;
        foreach (var job in member.FactsOf<EmploymentValue>(MatchStrength.Strong))
        {
            if (job.Value.From > on || job.Value.Kind == "agent_paid" && !Runs(job.Value, on))
                continue;
            if (Runs(job.Value, on))
                return null;
            if (last is not { } known || job.Value.To > known.Value.To)
                last = job;
        }

        return last;
    }

    private static bool Runs(EmploymentValue job, DateOnly on) => job.From <= on && (job.To is not { } to || on < to);
}
