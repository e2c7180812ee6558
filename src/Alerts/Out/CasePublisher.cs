using System.Globalization;
using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Out;

/// <summary>Publishes changes of cases, in the transaction that makes them. No name, no number, no reason, no proof.</summary>
internal sealed class CasePublisher(IOutbox outbox, IRuleTexts texts)
{
    public async Task RunAsync(
        IReadOnlyList<CaseChange> changes, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return;
        var entries = changes
            .Select(change => new LogEntry(Encoding.UTF8.GetBytes(change.Case.HouseholdId), Message(change).ToByteArray()))
            .ToList();
        await outbox.AddAsync(transaction, Topics.Alerts, entries, cancellationToken);
    }

    private CaseChanged Message(CaseChange change) => new()
    {
        Sequence = change.Sequence,
        Case = Message(change.Case),
        CausedByReceivedAtMs = change.CausedByReceivedAt?.ToUnixTimeMilliseconds() ?? 0,
    };

    private Case Message(CaseView view)
    {
        var message = new Case
        {
            CaseId = view.CaseId,
            HouseholdId = view.HouseholdId,
            Region = view.Region,
            Level = (Contracts.V1.Level)view.Level,
            State = (Contracts.V1.CaseState)view.State,
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
        message.Programmes.AddRange(view.Programmes);
        message.Findings.AddRange(view.Findings.Select(Message));
        if (view.Amount is { } amount)
            message.AmountFen = amount.Fen;
        if (view.Risk is { } risk)
            message.Risk = risk;
        return message;
    }

    private CaseFinding Message(CaseFindingView finding)
    {
        var title = texts.Of(finding.Rule).Title;
        return new CaseFinding
        {
            FindingId = finding.FindingId,
            RuleId = finding.Rule.Value,
            PersonId = finding.PersonId,
            Level = (Contracts.V1.Level)finding.Level,
            Direction = finding.Direction.ToString().ToLowerInvariant(),
            TitleZh = title.Zh,
            TitleEn = title.En,
            RaisedAtMs = finding.RaisedAt.ToUnixTimeMilliseconds(),
            Suppressed = finding.Suppressed,
        };
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
