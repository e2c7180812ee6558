using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J10: the standard of destitute support must be at least a multiple of dibao (1.6 in Guangdong, 2.0 of the urban line in
/// Chibi), rounded half up to whole yuan. It judges a pack, not a household: one faulty number is one fault, however many
/// people it concerns.
/// </summary>
public static class J10TekunFollowsDibao
{
    public const string Multiple = "tekun.least_multiple";

    public static RuleId Id { get; } = new("J10");

    /// <summary>The verdict on the values in force at a place on a day; the amount is what a person lacks a month.</summary>
    public static Verdict Judge(IParameterSet parameters, RegionCode region, AreaKind area, DateOnly on)
    {
        var trace = new TraceBuilder(0);
        var missing = new List<string>();
        var tekun = Need(RaiseOwed.StandardOf(Programmes.Tekun));
        var dibao = Need(HouseholdAccount.DibaoLine);
        var multiple = Need(Multiple);
        if (tekun is null || dibao is null || multiple is null)
            return trace.Unknown("parameter.missing", missing);
        var least = Money.FromYuan(decimal.Round(dibao.Value * multiple.Value, 0, MidpointRounding.AwayFromZero));
        var standard = Money.FromYuan(tekun.Value);
        trace.Check("tekun.least", true, least.ToString(), Money.FromYuan(dibao.Value).ToString(), multiple);
        return trace.Check("tekun.below_least", standard < least, standard.ToString(), least.ToString(), tekun)
            ? trace.Applies(Alerting.Level.Orange, least - standard)
            : trace.DoesNotApply();

        ParameterValue? Need(string key)
        {
            var value = parameters.Find(key, region, area, on);
            if (value is null)
                missing.Add(key);
            return value;
        }
    }
}
