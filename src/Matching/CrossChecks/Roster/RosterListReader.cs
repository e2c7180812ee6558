using System.Buffers;
using System.Text;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.CrossChecks.Files;
using LowIncomeMonitor.Matching.CrossChecks.Scan;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Roster;

/// <summary>
/// Reads a roster, or a list of applicants, which needs less: household, number and name. A person whose number cannot
/// be used stays on the list: who cannot be checked must be seen.
/// </summary>
internal sealed class RosterListReader
{
    private const int Household = 0;
    private const int Number = 1;
    private const int Name = 2;
    private const int Enrolled = 6;
    private const int Ended = 7;
    private const int BirthDate = 8;

    private static readonly string[] s_required = ["household_id", "person_id", "name"];

    private static readonly string[] s_accepted =
        [.. s_required, "relation", "region", "programme", "enrolled_on", "ended_on", "birth_date"];

    private readonly RowFile _file;
    private readonly int[] _columns;
    private readonly DateOnly _lastBirthDay;
    private readonly DateOnly? _enrolledOn;
    private readonly RosterRowRefused _refused;
    private readonly List<ListedPerson> _people = [];
    private readonly ArrayBufferWriter<byte> _names = new();
    private readonly Interned _households = new();
    private readonly Interned _places = new();
    private readonly StringBuilder _place = new();
    private readonly Dictionary<int, string> _unusable = [];
    private int _notEnrolled;

    /// <param name="file">The roster.</param>
    /// <param name="mapping">Its own column names.</param>
    /// <param name="lastBirthDay">Whoever is born later cannot have a number.</param>
    /// <param name="enrolledOn">Only who is enrolled on that day; null takes everybody.</param>
    /// <param name="refused">Takes each row that could not be used in full.</param>
    /// <exception cref="FileRefusedException">The header does not fit.</exception>
    public RosterListReader(
        RowFile file, ColumnMapping mapping, DateOnly lastBirthDay, DateOnly? enrolledOn, RosterRowRefused refused)
    {
        (_file, _lastBirthDay, _enrolledOn, _refused) = (file, lastBirthDay, enrolledOn, refused);
        var header = new HeaderColumns("the roster", file.Columns, mapping, "--roster-mapping", s_accepted, s_required);
        _columns = [.. s_accepted.Select(header.IndexOf)];
    }

    public async Task<RosterList> ReadAsync(int workers, CancellationToken cancellationToken)
    {
        var flow = new CsvChunkFlow<List<RowRange>>(_file.OpenChunks(), _file.MakeChunk, () => [])
        {
            Scan = Collect, TakeOver = Add,
        };
        await flow.RunAsync(workers, _file.Start.Offset, _file.Start.Line, cancellationToken);
        return new([.. _people], _names.WrittenSpan.ToArray(), _households.All, _places.All) 
        {
            NotEnrolled = _notEnrolled, UnusableNumbers = _unusable,
        };
    }

    private static void Collect(CsvChunk chunk, List<RowRange> found)
    {
        found.Clear();
        for (var rows = chunk.ReadRows([]); rows.MoveNext();)
            found.Add(rows.Range(chunk));
    }

    private void Add(CsvChunk chunk, List<RowRange> rows, long first)
    {
        Span<Range> cells = stackalloc Range[Math.Max(1, Math.Min(_file.Columns.Count, 1024))];
        foreach (var row in rows)
            Add(chunk.Row(row), chunk.LineOf(row, first), cells);
    }

    private void Add(ReadOnlySpan<byte> row, long line, Span<Range> cells)
    {
        var walk = new CsvCellWalk<byte>(row);
        var count = 0;
        for (; walk.MoveNext(); count++)
        {
            if (count < cells.Length)
                cells[count] = (walk.End - walk.Cell.Length)..walk.End;
        }

        if (walk.IsMalformed)
            _refused(line, "", _file.Malformed, row);
        else if (count != _file.Columns.Count)
            _refused(line, "", RefusalReasons.Cells, row);
        else
            Add(row, line, new RosterCells(row, cells, _columns, _file.Encoding));
    }

    private void Add(ReadOnlySpan<byte> row, long line, in RosterCells cells)
    {
        Span<char> buffer = stackalloc char[256];
        if (cells.Text(Household, buffer).IsEmpty)
        {
            _refused(line, s_required[Household], RefusalReasons.HouseholdMissing, row);
            return;
        }

        if (_enrolledOn is { } day && !EnrolledOn(day, cells))
        {
            _notEnrolled++;
            return;
        }

        if (ReadNumber(cells.Bytes(Number), cells.Text(Number, buffer), out var number) is { } reason)
        {
            _refused(line, s_required[Number], reason, row);
            if (cells.Text(Number, buffer) is { IsEmpty: false } text)
                _unusable.Add(_people.Count, text.ToString());
        }

        _people.Add(new(
            number,
            (int)line,
            _households.PlaceOf(cells.Text(Household, buffer)),
            _places.PlaceOf(PlaceOf(cells)),
            _names.WrittenCount,
            WrittenDay.TryRead(cells.Text(BirthDate, buffer), out var born) ? born.DayNumber : -1));
        Encoding.UTF8.GetBytes(cells.Text(Name, buffer), _names);
    }

    private Reason? ReadNumber(ReadOnlySpan<byte> cell, ReadOnlySpan<char> text, out CitizenId number)
    {
        if (!CitizenId.TryReadClean(cell, out number))
        {
            var reading = CitizenId.Parse(text);
            if (!reading.IsOk)
                return RefusalReasons.OfNumber(reading.Defect);
            number = reading.Id;
        }

        if (number.BornOnOrBefore(_lastBirthDay))
            return null;
        number = default;
        return RefusalReasons.NotYetBorn;
    }

    private string PlaceOf(in RosterCells cells)
    {
        Span<char> buffer = stackalloc char[256];
        _place.Clear();
        for (var column = Name + 1; column <= Ended; column++)
            CsvLine.Append(column == Name + 1 ? _place : _place.Append(','), cells.Text(column, buffer));
        return _place.ToString();
    }

    /// <summary>A day that is missing or unreadable leaves nobody out.</summary>
    private static bool EnrolledOn(DateOnly day, in RosterCells cells)
    {
        Span<char> buffer = stackalloc char[64];
        return (!WrittenDay.TryRead(cells.Text(Enrolled, buffer), out var first) || first <= day)
            && (!WrittenDay.TryRead(cells.Text(Ended, buffer), out var end) || day < end);
    }
}
