using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Turns matches into bi-temporal facts, and stores the pairs that a clerk may have to judge. Which version counts is
/// decided by the record's head in the database, not by the order of arrival: a late smaller version is stored as already superseded, a withdrawal leaves none believed.
/// </summary>
internal sealed class RecordFacts(FactStore store, ReviewStore reviews, IPersonTokens tokens, EvaluationDay days)
{
    public async Task<WrittenFacts> RunAsync(
        LookedUp found, Identified identified, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var (opened, matches) = (identified.Opened, identified.Matches);
        var matched = matches.Select(match => match.Opened).Concat(identified.Reviews.Select(item => item.Opened))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        List<HeadClaim> claims = [.. found.Claims, .. identified.LetGo];
        var keys = new Dictionary<OpenedHit, byte[]>(ReferenceEqualityComparer.Instance);
        foreach (var hit in opened)
        {
            var envelope = hit.Hit.Sealed.Envelope;
            var key = LookUp.RecordKey(tokens, envelope.Source, envelope.RecordId);
            keys[hit] = key;
            claims.Add(new(key, RankOf(hit), matched.Contains(hit), envelope.ReceivedAtMs));
        }

        var facts = new List<NewFact>(matches.Count);
        foreach (var match in matches)
        {
            if (!match.Opened.Record.Withdrawn)
                facts.Add(Read(match, keys[match.Opened]));
        }

        var written = await store.WriteAsync(claims, facts, transaction, cancellationToken);
        await reviews.WriteAsync(
            identified.Reviews, [.. claims.Select(claim => claim.RecordKey)], transaction, cancellationToken);
        return written;
    }

    internal static long RankOf(OpenedHit hit) =>
        RecordVersion.Rank(hit.Hit.Sealed.Envelope.Version, hit.Record.Withdrawn);

    private NewFact Read(Match match, byte[] key)
    {
        var envelope = match.Opened.Hit.Sealed.Envelope;
        try
        {
            var read = FactReader.Read(match.Opened.Record);
            return new(
                match.PersonId, FactJson.Write(read.Value), read.ValidFrom, read.ValidTo,
                new RecordRef(envelope.Source, envelope.RecordId, envelope.Version), key, RankOf(match.Opened),
                match.Evidence, envelope.Provenance, envelope.ReceivedAtMs,
                days.Of(DateTimeOffset.FromUnixTimeMilliseconds(envelope.ReceivedAtMs)), match.AliasToken);
        }
        catch (FormatException cause)
        {
            throw Poison.Content(match.Opened.Hit.Message, cause);
        }
    }
}
