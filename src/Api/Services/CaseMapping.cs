using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;
using CaseState = LowIncomeMonitor.Contracts.V1.CaseState;
using Level = LowIncomeMonitor.Contracts.V1.Level;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Cases as the wire shows them. The enums of wire and domain have the same numbers; a test keeps it so.</summary>
public sealed class CaseMapping(IRuleTexts texts)
{
    internal Case ToProto(CaseView view)
    {
        var proto = new Case
        {
            CaseId = view.CaseId,
            HouseholdId = view.HouseholdId,
            Region = view.Region,
            Programmes = { view.Programmes },
            Level = (Level)view.Level,
            State = (CaseState)view.State,
            Findings = { view.Findings.Select(ToProto) },
            ReceiveBy = Day(view.ReceiveBy),
            VisitBy = Day(view.VisitBy),
            ProposeBy = Day(view.ProposeBy),
            DeadlineProvisional = view.DeadlineProvisional,
            Overdue = view.Overdue,
            Rank = view.Rank,
            ClaimedBy = view.ClaimedBy ?? "",
            ClaimedUntilMs = view.ClaimedUntil?.ToUnixTimeMilliseconds() ?? 0,
            Version = view.Version,
            OpenedAtMs = view.OpenedAt.ToUnixTimeMilliseconds(),
            ChangedAtMs = view.ChangedAt.ToUnixTimeMilliseconds(),
            RiskBand = view.RiskBand?.ToString().ToLowerInvariant() ?? "",
        };
        if (view.Amount is { } amount)
            proto.AmountFen = amount.Fen;
        if (view.Risk is { } risk)
            proto.Risk = risk;
        return proto;
    }

    internal CaseChanged ToProto(CaseChange change) => new()
    {
        Sequence = change.Sequence,
        Case = ToProto(change.Case),
        CausedByReceivedAtMs = change.CausedByReceivedAt?.ToUnixTimeMilliseconds() ?? 0,
    };

    internal static string DirectionName(RuleDirection direction) => direction switch
    {
        RuleDirection.Remove => "remove",
        RuleDirection.Add => "add",
        RuleDirection.Adjust => "adjust",
        RuleDirection.Payment => "payment",
        RuleDirection.Quality => "quality",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    private CaseFinding ToProto(CaseFindingView finding)
    {
        var title = texts.Of(finding.Rule).Title;
        return new CaseFinding
        {
            FindingId = finding.FindingId,
            RuleId = finding.Rule.Value,
            PersonId = finding.PersonId,
            Level = (Level)finding.Level,
            Direction = DirectionName(finding.Direction),
            TitleZh = title.Zh,
            TitleEn = title.En,
            RaisedAtMs = finding.RaisedAt.ToUnixTimeMilliseconds(),
            Suppressed = finding.Suppressed,
        };
    }

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
