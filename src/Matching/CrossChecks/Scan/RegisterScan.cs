using System.Runtime.CompilerServices;
using System.Text;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.CrossChecks.Files;
using LowIncomeMonitor.Matching.CrossChecks.Linkage;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Scan;

/// <summary>
/// Looks every row of a register up in the roster by its number. A row whose number is clean and found nowhere, 97 of
/// 100, is neither decoded nor split: only its number is read.
/// </summary>
/// <param name="roster">The roster.</param>
/// <param name="subjects">Where the rows name their people; at least one.</param>
/// <param name="columns">Number of cells of the header.</param>
/// <param name="encoding">Encoding of the rows.</param>
/// <param name="malformed">The reason where cells cannot be told apart.</param>
/// <param name="lastBirthDay">Whoever is born later cannot have a number.</param>
/// <param name="linker">Searches for people by more than their number; null where nobody asked for that.</param>
internal sealed class RegisterScan(
    RosterList roster, IReadOnlyList<SubjectCells> subjects, int columns, Encoding encoding, Reason malformed, DateOnly lastBirthDay,
    RowLinker? linker)
{
    private readonly SubjectCells[] _subjects = [.. subjects];
    private readonly int _kept = subjects.Max(subject => subject.Number) + 1;
    private readonly bool _searchesMisses = linker is { SearchesMisses: true };
    private readonly NameAgreement _names = new(roster, encoding);

    /// <summary>Callable by several threads, each with a chunk and findings of its own.</summary>
    // Compiled in full at once: a check of one file ends before the runtime would find out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(CsvChunk chunk, ChunkFindings findings)
    {
        findings.Clear();
        Span<int> ends = _kept <= 64 ? stackalloc int[_kept] : new int[_kept];
        for (var rows = chunk.ReadRows(ends); rows.MoveNext();)
        {
            if (rows.Cells != columns)
            {
                findings.Refusals.Add(new(rows.Range(chunk), "", rows.Cells == 0 ? malformed : RefusalReasons.Cells));
                continue;
            }

            var refused = false;
            foreach (var subject in _subjects)
            {
                var cell = rows[subject.Number];
                if ((!CitizenId.TryReadClean(cell, out var number) || !number.BornOnOrBefore(lastBirthDay))
                    && ReadOther(cell, out number) is { } reason)
                {
                    // A row is refused once, whoever of its people lacks a number.
                    if (!refused)
                        findings.Refusals.Add(new(rows.Range(chunk), subject.Column, reason));
                    refused = true;
                    linker?.Link(rows.Row, rows.Range(chunk), subject, findings.Hits);
                }
                else if (roster.Find(number) is >= 0 and var person)
                {
                    AddHits(findings, rows.Range(chunk), rows.Row, subject, person);
                }
                else if (_searchesMisses)
                {
                    linker!.LinkMiss(rows.Row, rows.Range(chunk), subject, number, findings.Hits);
                }
            }
        }
    }

    /// <summary>Old numbers, repairs, and what is no number at all.</summary>
    private Reason? ReadOther(ReadOnlySpan<byte> cell, out CitizenId number)
    {
        number = default;
        Span<char> buffer = stackalloc char[64];
        var reading = CitizenId.Parse(encoding.Text(cell, buffer));
        if (!reading.IsOk)
            return RefusalReasons.OfNumber(reading.Defect);
        number = reading.Id;
        return number.BornOnOrBefore(lastBirthDay) ? null : RefusalReasons.NotYetBorn;
    }

    private void AddHits(ChunkFindings findings, RowRange range, ReadOnlySpan<byte> row, SubjectCells subject, int person)
    {
        Span<char> buffer = stackalloc char[32];
        var name = ChunkRows.Cell(row, subject.Name);
        DateOnly? birthDate = subject.BirthDate >= 0
            && WrittenDay.TryRead(encoding.Text(ChunkRows.Cell(row, subject.BirthDate), buffer), out var day) ? day : null;
        for (var at = person; at >= 0; at = roster.People[at].NextSame)
        {
            var evidence = new MatchEvidence(
                Agreement.Agrees,
                _names.Of(name, at),
                birthDate is null ? Agreement.Missing
                    : birthDate == roster.People[at].Number.BirthDate ? Agreement.Agrees : Agreement.Differs);
            findings.Hits.Add(new(range, at, subject.Column, evidence.Strength, HitReasons.OfNumber(evidence), double.NaN));
        }
    }
}
