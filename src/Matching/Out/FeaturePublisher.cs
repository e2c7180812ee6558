using System.Globalization;
using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Matching.Out;

/// <summary>
/// Tells those who score risk how households look, in the transaction that evaluated them, and only where that has changed
/// since it was last told. The households must be locked: their revisions count without a gap.
/// </summary>
internal sealed class FeaturePublisher(IOutbox outbox)
{
    /// <param name="descriptions">Households of one day, each once.</param>
    /// <param name="sent">What was last told of them.</param>
    /// <param name="transaction">The transaction of the evaluation.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    public async Task RunAsync(
        IReadOnlyList<HouseholdDescription> descriptions, IReadOnlyDictionary<string, SentFeatures> sent,
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var (entries, revisions, fingerprints) = (new List<LogEntry>(), new List<long>(), new List<byte[]>());
        var households = new List<string>();
        foreach (var description in descriptions)
        {
            var before = sent.GetValueOrDefault(description.HouseholdId);
            // A day before the one last told of has nothing to say; nor has a household that left before anybody heard of it.
            if (before is null ? !description.IsListed : description.On < before.Day)
                continue;
            var fingerprint = description.Fingerprint();
            if (before is not null && fingerprint.AsSpan().SequenceEqual(before.Fingerprint))
                continue;
            var revision = (before?.Revision ?? 0) + 1;
            entries.Add(new(Encoding.UTF8.GetBytes(description.HouseholdId), Message(description, revision).ToByteArray()));
            households.Add(description.HouseholdId);
            revisions.Add(revision);
            fingerprints.Add(fingerprint);
        }

        if (entries.Count == 0)
            return;
        await FeatureStore.WriteAsync(
            [.. households], [.. revisions], [.. fingerprints], descriptions[0].On, transaction, cancellationToken);
        await outbox.AddAsync(transaction, Topics.Features, entries, cancellationToken);
    }

    private static HouseholdFeatures Message(HouseholdDescription description, long revision)
    {
        var message = new HouseholdFeatures
        {
            HouseholdId = description.HouseholdId,
            Region = description.Region.ToStatisticalCode(),
            On = Day(description.On),
            Revision = revision,
            Groups = new()
            {
                SexOfHead = description.Groups.SexOfHead, AgeOfHead = description.Groups.AgeOfHead,
                Area = description.Groups.Area, Disability = description.Groups.Disability,
            },
        };
        if (description.IsListed)
            message.Names.AddRange(FeatureCatalogue.Names);
        message.Values.AddRange(description.Values);
        message.Programmes.AddRange(description.Programmes);
        foreach (var need in description.Needs)
            message.Needs.Add(new NeedSign { On = Day(need.On), Kind = need.Kind });
        return message;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
