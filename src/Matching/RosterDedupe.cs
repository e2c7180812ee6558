using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Reviews;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Finds people who are on the roster twice (重复保), also under an old and a new number: after each snapshot among those
/// whom it changed, and once a night. A pair joined by a registered former number and the same name is one person, so that
/// rules see the help of both; every other likely pair is a question for a clerk.
/// </summary>
public sealed class RosterDedupe
{
    private static readonly IReadOnlyDictionary<string, long> NoRecord = new Dictionary<string, long>();

    private readonly NpgsqlDataSource _database;
    private readonly RosterGate _gate;
    private readonly ProfileIndex _profiles;
    private readonly PersonLinker _linker;
    private readonly DuplicateStore _store;
    private readonly EvaluateHouseholds _evaluate;
    private readonly FindingPublisher _publisher;
    private readonly EvaluationDay _today;
    private readonly ILogger<RosterDedupe> _logger;

    internal RosterDedupe(
        NpgsqlDataSource database, RosterGate gate, ProfileIndex profiles, PersonLinker linker, DuplicateStore store,
        EvaluateHouseholds evaluate, FindingPublisher publisher, EvaluationDay today, ILogger<RosterDedupe> logger)
    {
        (_database, _gate, _profiles, _linker, _store) = (database, gate, profiles, linker, store);
        (_evaluate, _publisher, _today, _logger) = (evaluate, publisher, today, logger);
    }

    /// <summary>Searches among everybody who has changed since the last search. Nothing changed: nothing is done.</summary>
    /// <param name="cancellationToken">Stops the work; nothing is then changed.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await _gate.EnterAsync(transaction, cancellationToken);
        var (version, searched) = await DuplicateStore.ProgressAsync(transaction, cancellationToken);
        if (searched == version)
            return;
        var people = searched == 0
            ? _profiles.People
            : await DuplicateStore.ChangedSinceAsync(searched, transaction, cancellationToken);
        var former = await DuplicateStore.FormerNumbersAsync(transaction, cancellationToken);
        var pairs = Search(people, former);
        int[] looked = [.. people.Concat(former.SelectMany(pair => (int[])[pair.Person, pair.Other])).Distinct()];
        var changed = await _store.WriteAsync(pairs, looked, version, transaction, cancellationToken);
        await EvaluateAsync(changed, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Log.Deduplicated(_logger, version, people.Count, pairs.Count, changed.Count);
    }

    private List<DuplicatePair> Search(IReadOnlyList<int> people, List<(int Person, int Other)> former)
    {
        var pairs = new SortedDictionary<(int, int), DuplicatePair>();
        foreach (var person in people)
        {
            if (_profiles.Find(person) is not { } profile)
                continue;
            foreach (var link in _linker.FindDuplicates(person, profile))
                Add(pairs, new(Math.Min(person, link.Person), Math.Max(person, link.Person), link, false));
        }

        foreach (var (person, other) in former)
        {
            if (_profiles.Find(person) is not { } one || _profiles.Find(other) is not { } two)
                continue;
            var link = _linker.JudgeByNumber(other, two, one with { Number = two.Number });
            pairs[(person, other)] = new(person, other, link, link.Evidence.HasSameName);
        }

        return [.. pairs.Values];
    }

    // Seen from either side, weighed among other candidates: the larger probability is kept, so that order does not count.
    private static void Add(SortedDictionary<(int, int), DuplicatePair> pairs, DuplicatePair pair)
    {
        var key = (pair.Person, pair.Other);
        if (!pairs.TryGetValue(key, out var known) || known.Link.Probability < pair.Link.Probability)
            pairs[key] = pair;
    }

    private async Task EvaluateAsync(
        List<(int Person, int Other)> pairs, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (pairs.Count == 0)
            return;
        int[] people = [.. pairs.SelectMany(pair => (int[])[pair.Person, pair.Other]).Distinct().Order()];
        var households = await HouseholdStore.OfPeopleAsync(people, transaction, cancellationToken);
        var evaluated = await _evaluate.RunAsync(
            households.Select(one => one.HouseholdId), _today.Now, transaction, cancellationToken);
        await _publisher.RunAsync(evaluated, NoRecord, transaction, cancellationToken);
    }
}
