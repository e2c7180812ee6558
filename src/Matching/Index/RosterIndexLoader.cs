using System.Text;
using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.Privacy;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>
/// The one writer of the index in memory: loads it whole once, then follows the journal of changes, whichever process
/// made them. Called at the start of every batch, so a record can never be missed for an index that is behind.
/// </summary>
internal sealed class RosterIndexLoader(
    RosterIndex index, RecordKeySet known, ProfileIndex profiles, ProfileStore store, MatchingOptions options,
    TimeProvider clock, ILogger<RosterIndexLoader> logger)
    : IDisposable
{
    private const string Everything = "select kind, token, person_id from roster.index_entries";

    private const string Since =
        """
        select kind, token, person_id, added from roster.index_journal where version > $1 order by version, added
        """;

    private const string KnownRecords =
        """
        select fact_id, 0::bigint, source, record_id from matching.facts where fact_id > $1
        union all
        select 0::bigint, review_id, source, record_id from matching.reviews where review_id > $2 and record_key is not null
        """;

    private readonly SemaphoreSlim _writer = new(1, 1);
    private long _version = -1;
    private (long Fact, long Review) _knownTo;
    private (long Fact, long Review) _knownSafelyTo;
    private long _knownAt;

    /// <summary>Version of the index in memory; -1 before it was loaded.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Brings the index to a version of the roster that the transaction keeps still.</summary>
    public async Task FollowAsync(
        long version, long trimmedTo, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var knownIsFresh = Version >= 0 && clock.GetElapsedTime(Volatile.Read(ref _knownAt)) < options.KnownRecordsRefresh;
        if (Version >= version && knownIsFresh)
            return;
        await _writer.WaitAsync(cancellationToken);
        try
        {
            if (_version < 0 || _version < trimmedTo)
                await LoadAsync(version, transaction, cancellationToken);
            else if (_version < version)
                await ReadJournalAsync(version, transaction, cancellationToken);
            if (!knownIsFresh)
                await LearnRecordsAsync(transaction, cancellationToken);
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose() => _writer.Dispose();

    private async Task LoadAsync(long version, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var content = NewLists();
        await using (var command = new NpgsqlCommand(Everything, transaction.Connection, transaction))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                content[rows.GetInt16(0)].Add(Change(rows, true));
        }

        foreach (var kind in RosterIndex.Kinds)
            index.Of(kind).Reset(content[(int)kind]);
        profiles.Clear();
        await store.LoadAsync(profiles, transaction, cancellationToken);
        Volatile.Write(ref _version, version);
        Log.IndexLoaded(logger, version, index.Numbers.Count, index.Numbers.Bytes, profiles.Bytes);
    }

    private async Task ReadJournalAsync(long version, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var changes = NewLists();
        await using (var command = new NpgsqlCommand(Since, transaction.Connection, transaction))
        {
            command.Parameters.Add(Sql.Of(_version));
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
                changes[rows.GetInt16(0)].Add(Change(rows, rows.GetBoolean(3)));
        }

        foreach (var kind in RosterIndex.Kinds)
            index.Of(kind).Apply(changes[(int)kind]);
        await FollowProfilesAsync(changes[(int)IndexKind.Profile], transaction, cancellationToken);
        Log.IndexFollowed(logger, _version, version, changes.Sum(list => list.Count));
        Volatile.Write(ref _version, version);
    }

    /// <summary>Whoever changed is read again; whoever left is taken out. The last change of a person counts.</summary>
    private async Task FollowProfilesAsync(
        List<IndexChange> changes, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var present = new Dictionary<int, bool>();
        foreach (var change in changes)
            present[change.Person] = change.Added;
        foreach (var (person, stays) in present)
        {
            if (!stays)
                profiles.Remove(person);
        }

        if (present.ContainsValue(true))
            await store.LoadAsync(profiles, [.. present.Where(one => one.Value).Select(one => one.Key).Order()], transaction, cancellationToken);
    }

    // Ids are given before they are committed, so the last stretch is read once more: whatever was under way at one
    // refresh is committed or gone by the next.
    private async Task LearnRecordsAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(KnownRecords, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(_knownSafelyTo.Fact));
        command.Parameters.Add(Sql.Of(_knownSafelyTo.Review));
        var last = _knownTo;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            last = (Math.Max(last.Fact, rows.GetInt64(0)), Math.Max(last.Review, rows.GetInt64(1)));
            known.Add(RecordKeySet.KeyOf(Encoding.UTF8.GetBytes(rows.GetString(2)), Encoding.UTF8.GetBytes(rows.GetString(3))));
        }

        _knownSafelyTo = _knownTo;
        _knownTo = last;
        Volatile.Write(ref _knownAt, clock.GetTimestamp());
    }

    private static List<IndexChange>[] NewLists() => [[], [], [], []];

    private static IndexChange Change(NpgsqlDataReader rows, bool added) =>
        new(PersonToken.FromHash(rows.GetFieldValue<byte[]>(1)), rows.GetInt32(2), added);
}
