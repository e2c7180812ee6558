using System.Globalization;
using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Matching.Out;

/// <summary>Tells Alerts what changed, in the transaction that changed it. People are internal ids; no name, no number.</summary>
internal sealed class FindingPublisher(IOutbox outbox)
{
    /// <param name="evaluated">What changed.</param>
    /// <param name="causes">Latest receipt, Unix milliseconds, by household; households without a record are left out.</param>
    /// <param name="transaction">The transaction of the change.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    public async Task RunAsync(
        Evaluated evaluated, IReadOnlyDictionary<string, long> causes, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        if (evaluated.Deltas.Count == 0)
            return;
        var states = evaluated.States.ToDictionary(state => state.HouseholdId);
        var entries = new List<LogEntry>(evaluated.Deltas.Count);
        // What is raised before what is cleared: a household whose only finding gives way to another keeps its case.
        foreach (var delta in evaluated.Deltas.OrderBy(delta => delta.Kind == FindingChangeKind.Cleared))
        {
            var change = Change(delta, states[delta.Key.HouseholdId], evaluated);
            change.CausedByReceivedAtMs = causes.GetValueOrDefault(delta.Key.HouseholdId);
            entries.Add(new(Encoding.UTF8.GetBytes(delta.Key.HouseholdId), change.ToByteArray()));
        }

        await outbox.AddAsync(transaction, Topics.Findings, entries, cancellationToken);
    }

    private static FindingChanged Change(FindingDelta delta, HouseholdState state, Evaluated evaluated)
    {
        var change = new FindingChanged
        {
            FindingId = delta.Key.ToFindingId(),
            Revision = delta.Revision,
            HouseholdId = delta.Key.HouseholdId,
            Region = state.Region.ToStatisticalCode(),
            RuleId = delta.Key.Rule.Value,
            PersonId = delta.Key.PersonId,
            State = (FindingState)delta.Kind,
            EvaluatedOn = evaluated.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ChangedAtMs = evaluated.At.ToUnixTimeMilliseconds(),
        };
        if (evaluated.Correction is { } correction)
            (change.Cause, change.CauseReference) = ((Contracts.V1.FindingCause)correction.Cause, correction.Reference);
        change.Programmes.AddRange(Programmes(state, evaluated.Day));
        if (delta.Now is { } now)
            Fill(change, now.RuleVersion, Word(now.Direction), Word(now.Level), now.Fingerprint, now.Amount, now.Trace);
        else if (delta.Before is { } before)
            Fill(change, before.RuleVersion, Word(before.Direction), Word(before.Level), before.Fingerprint, before.Amount, null);
        return change;
    }

    private static void Fill(
        FindingChanged change, int version, string direction, string level, byte[] fingerprint, Money? amount, Trace? trace)
    {
        change.RuleVersion = version;
        change.Direction = direction;
        change.Level = level;
        change.Fingerprint = ByteString.CopyFrom(fingerprint);
        change.TraceJson = trace is null ? "" : TraceJson.Write(trace);
        if (amount is { } known)
            change.AmountFen = known.Fen;
    }

    private static IEnumerable<string> Programmes(HouseholdState state, DateOnly day) =>
        state.Members.SelectMany(member => member.Enrolments)
            .Where(enrolment => enrolment.ActiveOn(day))
            .Select(enrolment => enrolment.Programme)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
