using System.Text.Json;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Platform.EventLog;
using Level = LowIncomeMonitor.Domain.Alerting.Level;

namespace LowIncomeMonitor.Alerts.In;

/// <summary>Reads entries of the findings topic; what cannot be read goes to quarantine.</summary>
internal static class FindingReader
{
    public static IReadOnlyList<IncomingFinding> Read(LogBatch batch) => [.. batch.Messages.Select(Read)];

    private static IncomingFinding Read(LogMessage message)
    {
        FindingChanged change;
        try
        {
            change = FindingChanged.Parser.ParseFrom(message.Value.Span);
            if (change.TraceJson.Length > 0)
                TraceJson.Read(change.TraceJson);
        }
        catch (Exception fault) when (fault is InvalidProtocolBufferException or JsonException)
        {
            throw new PoisonRecordException(message, "log.undecodable", "The entry is not a change of a finding.", fault);
        }

        if (FieldAtFault(change) is { } field)
            throw new PoisonRecordException(message, "log.undecodable", $"The change of a finding has no usable {field}.");
        return Of(change);
    }

    private static string? FieldAtFault(FindingChanged change) => change switch
    {
        { FindingId: <= 0 } => "finding_id",
        { Revision: <= 0 } => "revision",
        { HouseholdId: "" } => "household_id",
        { RuleId: "" } => "rule_id",
        { ChangedAtMs: <= 0 } => "changed_at_ms",
        { State: not (FindingState.Raised or FindingState.Updated or FindingState.Cleared) } => "state",
        _ when Word<RuleDirection>(change.Direction) is null => "direction",
        _ when Word<Level>(change.Level) is null => "level",
        _ when !Enum.IsDefined(change.Cause) => "cause",
        { State: not FindingState.Cleared, TraceJson: "" } => "trace_json",
        _ => null,
    };

    private static IncomingFinding Of(FindingChanged change) => new()
    {
        FindingId = change.FindingId,
        Revision = change.Revision,
        HouseholdId = change.HouseholdId,
        Region = RegionCode.Parse(change.Region) is { IsOk: true } region ? region.Code.ToStatisticalCode() : change.Region,
        Programmes = [.. change.Programmes],
        Rule = new RuleId(change.RuleId),
        PersonId = change.PersonId,
        Cleared = change.State == FindingState.Cleared,
        Direction = Word<RuleDirection>(change.Direction)!.Value,
        Level = Word<Level>(change.Level)!.Value,
        Fingerprint = change.Fingerprint.ToByteArray(),
        Amount = change.HasAmountFen ? new Money(change.AmountFen) : null,
        At = DateTimeOffset.FromUnixTimeMilliseconds(change.ChangedAtMs),
        CausedBy = change.CausedByReceivedAtMs > 0
            ? DateTimeOffset.FromUnixTimeMilliseconds(change.CausedByReceivedAtMs)
            : null,
        Cause = (Domain.Findings.FindingCause)change.Cause,
        CauseReference = change.CauseReference,
        TraceJson = change.TraceJson,
    };

    // Words only: Enum.TryParse alone would also take numbers.
    private static T? Word<T>(string word)
        where T : struct, Enum =>
        word.All(char.IsAsciiLetterLower) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : null;
}
