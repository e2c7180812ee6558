using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>
/// In which stage each rule is, by place and day: the parameters <c>rule.stage.ID</c>. So a rule goes live as a parameter
/// does, dated, by region, after the same approval.
/// </summary>
public static class RuleStages
{
    /// <summary>Prefix of the parameters.</summary>
    public const string Prefix = "rule.stage.";

    /// <summary>The stage of a rule; live where no pack says otherwise.</summary>
    public static RuleStage Of(IParameterSet law, RuleId rule, RegionCode region, AreaKind area, DateOnly on) =>
        law.Find(Prefix + rule.Value, region, area, on) is { } stage ? (RuleStage)(int)stage.Value : RuleStage.Live;

    /// <summary>Rules of which any pack names a stage at all, on whatever day.</summary>
    public static IReadOnlySet<RuleId> Named(ParameterSet law) => law.Keys
        .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(key => new RuleId(key[Prefix.Length..]))
        .ToHashSet();
}
