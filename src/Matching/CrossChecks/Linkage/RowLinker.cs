using System.Text;
using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.CrossChecks.Files;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Matching.CrossChecks.Scan;
using LowIncomeMonitor.Matching.Reviews;

namespace LowIncomeMonitor.Matching.CrossChecks.Linkage;

/// <summary>
/// Searches a roster for the people whom rows without a usable number name, and for people of the roster who have none
/// themselves. What it finds is for a review, however likely: nothing but a number with a name is more than a question.
/// </summary>
internal sealed class RowLinker
{
    private readonly RosterList _roster;
    private readonly RosterProfiles _profiles;
    private readonly PersonLinker _linker;
    private readonly LinkReasons _reasons;
    private readonly Encoding _encoding;

    /// <param name="roster">The roster.</param>
    /// <param name="encoding">Encoding of the register's rows.</param>
    public RowLinker(RosterList roster, Encoding encoding)
    {
        (_roster, _encoding, _profiles) = (roster, encoding, new(roster));
        var model = PersonModels.Committed();
        (_linker, _reasons) = (new(_profiles.All, model, new LinkPolicy()), new(model));
    }

    /// <summary>Rows whose number is good and unknown must be searched too, because somebody on the roster has none.</summary>
    public bool SearchesMisses => _profiles.SomeLackNumber;

    /// <summary>Adds everybody whom a row without a usable number may be about. Callable by several threads.</summary>
    public void Link(ReadOnlySpan<byte> row, RowRange range, SubjectCells subject, List<RowHit> hits)
    {
        foreach (var link in _linker.Find(Read(row, subject), []))
            Add(range, subject, link, hits);
    }

    /// <summary>Adds the people without a number whom a row may be about whose own number is good. Callable by several threads.</summary>
    public void LinkMiss(ReadOnlySpan<byte> row, RowRange range, SubjectCells subject, CitizenId number, List<RowHit> hits)
    {
        var record = Read(row, subject);
        if (record.Birth is null)
            record = record with { Birth = PersonProfile.Of("", "", number.BirthDate, default).Birth };
        var people = new List<int>();
        if (!_profiles.MayLackNumber(record, people))
            return;
        foreach (var link in _linker.Find(record, []))
        {
            // Other candidates take part in the probability; that they have another good number is no question.
            if (_roster.People[link.Person].Number.IsNone)
                Add(range, subject, link, hits);
        }
    }

    /// <summary>Probability that a row with a person's number is the person's, by all that it says.</summary>
    public double ChanceByNumber(ReadOnlySpan<byte> row, SubjectCells subject, int person)
    {
        var first = _roster.Find(_roster.People[person].Number);
        return _profiles.All.Find(first) is { } profile ? _linker.JudgeByNumber(first, profile, Read(row, subject)).Probability : 0;
    }

    private void Add(RowRange range, SubjectCells subject, in PersonLink link, List<RowHit> hits)
    {
        for (var at = link.Person; at >= 0; at = _roster.People[at].NextSame)
            hits.Add(new(range, at, subject.Column, MatchStrength.Weak, _reasons.Of(link.Evidence), link.Probability));
    }

    private PersonProfile Read(ReadOnlySpan<byte> row, SubjectCells subject) => PersonProfile.Read(
        Text(row, subject.Number), Text(row, subject.Name), Text(row, subject.BirthDate), Text(row, subject.Region));

    private string Text(ReadOnlySpan<byte> row, int cell)
    {
        Span<char> buffer = stackalloc char[64];
        return new(_encoding.Text(ChunkRows.Cell(row, cell), buffer));
    }
}
