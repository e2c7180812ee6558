using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Compares an opened record with the people its token pointed to. A number that agrees is a match whatever the name
/// (the evidence says how good); without a number, name and birth date must both agree, else the record is let go.
/// </summary>
internal sealed class MatchPeople(PersonStore people)
{
    public async Task<IReadOnlyList<Match>> RunAsync(
        IReadOnlyList<OpenedHit> opened, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var ids = opened.SelectMany(hit => hit.Hit.People).Distinct().Order().ToArray();
        var roster = await people.LoadAsync(ids, transaction, cancellationToken);
        var matches = new List<Match>(opened.Count);
        foreach (var hit in opened)
        {
            var subject = Read(hit);
            foreach (var id in hit.Hit.People)
            {
                // The index may be a moment ahead of or behind a person's removal; who has no row is nobody's match.
                if (roster.TryGetValue(id, out var person) && Compare(hit, subject, person) is { } evidence)
                    matches.Add(new(hit, id, evidence) { AliasToken = FormerNumber(hit, person) });
            }
        }

        return matches;
    }

    private static MatchEvidence? Compare(OpenedHit hit, ReadSubject subject, RosteredPerson person)
    {
        var evidence = new MatchEvidence(
            hit.Hit.ByNumber ? Agreement.Agrees : Agreement.Missing,
            subject.Name is { } name && person.Name is { } other ? Agree(name.SafeEquals(other)) : Agreement.Missing,
            subject.BirthDate is { } birth && person.BirthDate is { } known ? Agree(birth == known) : Agreement.Missing);
        return hit.Hit.ByNumber || evidence is { Name: Agreement.Agrees, BirthDate: Agreement.Agrees } ? evidence : null;
    }

    private static byte[]? FormerNumber(OpenedHit hit, RosteredPerson person) =>
        hit.Hit.ByNumber && !hit.Hit.Sealed.PersonToken.Span.SequenceEqual(person.Token) ? hit.Hit.Sealed.PersonToken.ToByteArray() : null;

    private static Agreement Agree(bool same) => same ? Agreement.Agrees : Agreement.Differs;

    private static ReadSubject Read(OpenedHit hit)
    {
        try
        {
            var subject = hit.Record.Subject ?? new Subject();
            return new(PersonName.Read(subject.Name).Name, FactReader.Day(subject.BirthDate));
        }
        catch (FormatException cause)
        {
            throw Poison.Content(hit.Hit.Message, cause);
        }
    }

    private readonly record struct ReadSubject(PersonName? Name, DateOnly? BirthDate);
}
