namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>How a model erred for a group: whom it left out, and whom it had called for nothing.</summary>
/// <param name="Attribute">What households are grouped by; empty for all.</param>
/// <param name="Group">Which of the groups.</param>
/// <param name="Rows">Households.</param>
/// <param name="Needy">Those that were in need again.</param>
/// <param name="Promised">Average probability.</param>
/// <param name="Red">Those in the red band.</param>
/// <param name="RedNeedy">Those in the red band that were in need again.</param>
/// <param name="LeftOut">Those that were in need again and had been in no band.</param>
public sealed record GroupRates(
    string Attribute, string Group, int Rows, int Needy, double Promised, int Red, int RedNeedy, int LeftOut)
{
    public double Seen => Rows == 0 ? double.NaN : (double)Needy / Rows;

    /// <summary>Share of the red band that was in need again; null for an empty band.</summary>
    public double? Precision => Red == 0 ? null : (double)RedNeedy / Red;

    /// <summary>Share of those in need again that had been in no band; null where nobody was in need.</summary>
    public double? LeftOutShare => Needy == 0 ? null : (double)LeftOut / Needy;

    public static GroupRates Of(string attribute, string group, IReadOnlyCollection<ScoredOutcome> outcomes) => new(
        attribute, group, outcomes.Count, outcomes.Count(o => o.Needy), outcomes.Count == 0 ? double.NaN : outcomes.Average(o => o.Probability),
        outcomes.Count(o => o.Band == RiskBand.Red), outcomes.Count(o => o.Band == RiskBand.Red && o.Needy),
        outcomes.Count(o => o.Needy && o.Band == RiskBand.None));
}
