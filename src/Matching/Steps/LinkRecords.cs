using System.Text;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Reviews;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;
using ReviewKind = LowIncomeMonitor.Domain.Reviews.ReviewKind;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Settles who records are about where number and name do not: those without a valid number are searched for in the
/// roster, those whose number meets another name are weighed. What is likely enough becomes a link or a question for a
/// clerk; whatever is nobody's is let go and leaves no trace. No link of this step is ever strong: at most it lets rules
/// ask for a check of the data. What a clerk has judged before is not asked again.
/// </summary>
internal sealed class LinkRecords(
    PersonLinker linker, ProfileIndex profiles, JudgementReader judgements, RecordKeySet known, IPersonTokens tokens)
{
    private const double LikelyEnoughToName = 0.5;

    public async Task<Identified> RunAsync(
        IReadOnlyList<OpenedHit> opened, IReadOnlyList<Match> matches, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var matchesOf = matches.ToLookup<Match, OpenedHit>(match => match.Opened, ReferenceEqualityComparer.Instance);
        var items = new List<ReviewItem>();
        foreach (var hit in opened)
        {
            if (!hit.Record.Withdrawn)
                items.AddRange(hit.Hit.ByNumber ? Conflicts(hit, matchesOf[hit]) : Links(hit, matchesOf[hit]));
        }

        var judged = await judgements.WithJudgementsAsync(items, transaction, cancellationToken);
        return Sort(opened, Believed(matches, judged), judged);
    }

    private static PersonProfile ProfileOf(OpenedHit hit)
    {
        var subject = hit.Record.Subject ?? new Subject();
        return PersonProfile.Read(subject.CitizenNumber, subject.Name, subject.BirthDate, "");
    }

    private IEnumerable<ReviewItem> Conflicts(OpenedHit hit, IEnumerable<Match> matches)
    {
        foreach (var match in matches)
        {
            if (match.Evidence.Strength != MatchStrength.Medium || profiles.Find(match.PersonId) is not { } person)
                continue;
            var record = ProfileOf(hit);
            var link = linker.JudgeByNumber(match.PersonId, person, record);
            yield return new(hit, ReviewKind.Conflict, link, match.Evidence, true, Likelier(record, match.PersonId));
        }
    }

    /// <summary>Whom the record would be about if the number were not there: often the spouse of whose number it is.</summary>
    private int? Likelier(in PersonProfile record, int bearer)
    {
        var links = linker.Find(record with { Number = null }, []);
        return links is [{ Probability: >= LikelyEnoughToName } best, ..] && best.Person != bearer ? best.Person : null;
    }

    private IEnumerable<ReviewItem> Links(OpenedHit hit, IEnumerable<Match> exact)
    {
        var met = exact.ToDictionary(match => match.PersonId, match => match.Evidence);
        return linker.Find(ProfileOf(hit), [.. met.Keys]).Select(link => new ReviewItem(
            hit, ReviewKind.Weak, link, met.GetValueOrDefault(link.Person) ?? link.Evidence.ForRules(),
            link.Decision == LinkDecision.Automatic || met.ContainsKey(link.Person), null));
    }

    /// <summary>Matches that stand: without those that a clerk has judged wrong, with those that linkage or a clerk adds.</summary>
    private static List<Match> Believed(IReadOnlyList<Match> matches, IReadOnlyList<ReviewItem> items)
    {
        var pairs = items.ToDictionary(item => (item.Opened.Hit.Message, item.Link.Person));
        var believed = new List<Match>(matches.Count);
        foreach (var match in matches)
        {
            if (pairs.GetValueOrDefault((match.Opened.Hit.Message, match.PersonId)) is not { } item)
                believed.Add(match);
            else if (item.Linked)
                believed.Add(match with { Evidence = item.Evidence });
        }

        var met = matches.Select(match => (match.Opened.Hit.Message, match.PersonId)).ToHashSet();
        believed.AddRange(
            from item in items
            where item.Linked && !met.Contains((item.Opened.Hit.Message, item.Link.Person))
            select new Match(item.Opened, item.Link.Person, item.Evidence));
        return believed;
    }

    private Identified Sort(IReadOnlyList<OpenedHit> opened, List<Match> matches, IReadOnlyList<ReviewItem> items)
    {
        var concerning = new HashSet<OpenedHit>(ReferenceEqualityComparer.Instance);
        concerning.UnionWith(matches.Select(match => match.Opened));
        concerning.UnionWith(items.Select(item => item.Opened));
        var kept = new List<OpenedHit>();
        var letGo = new List<HeadClaim>();
        foreach (var hit in opened)
        {
            var envelope = hit.Hit.Sealed.Envelope;
            var key = RecordKeySet.KeyOf(Encoding.UTF8.GetBytes(envelope.Source), Encoding.UTF8.GetBytes(envelope.RecordId));
            if (hit.Hit.ByNumber || hit.Hit.People.Count > 0 || concerning.Contains(hit))
            {
                kept.Add(hit);
                // Before the commit on purpose: a key too many is harmless, a key missing for a moment is not.
                known.Add(key);
            }
            else if (RecordVersion.IsCorrection(envelope.Version) || known.Contains(key))
            {
                letGo.Add(new(
                    LookUp.RecordKey(tokens, envelope.Source, envelope.RecordId), RecordFacts.RankOf(hit), false, 0));
            }
        }

        return new(kept, matches, items, letGo);
    }
}
