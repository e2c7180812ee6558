using LowIncomeMonitor.Matching.CrossChecks.Files;
using LowIncomeMonitor.Matching.CrossChecks.Linkage;
using LowIncomeMonitor.Matching.CrossChecks.Out;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Matching.CrossChecks.Scan;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>One pass over a register: counts, and hands on what was found, in the order of the file.</summary>
internal sealed class CrossCheckPass
{
    private readonly RowFile _register;
    private readonly RegisterScan _scan;
    private readonly HouseholdTally _tally;
    private readonly IFindingSink _sink;
    private readonly TimeProvider _clock;
    private readonly SortedDictionary<string, long> _refusedByReason = new(StringComparer.Ordinal);
    private long _rows;
    private long _refused;
    private long _started;

    /// <exception cref="FileRefusedException">The register's header does not fit its source.</exception>
    public CrossCheckPass(
        RosterList roster, RowFile register, string source, ColumnMapping mapping, DateOnly lastBirthDay, RowLinker? linker,
        HouseholdTally tally, IFindingSink sink, TimeProvider clock)
    {
        (_register, _tally, _sink, _clock) = (register, tally, sink, clock);
        _scan = new(
            roster, Subjects(register, source, mapping), register.Columns.Count, register.Encoding,
            register.Malformed, lastBirthDay, linker);
    }

    public long Rows => _rows;

    public long Refused => _refused;

    public IReadOnlyDictionary<string, long> RefusedByReason => _refusedByReason;

    public TimeSpan Elapsed { get; private set; }

    public async Task RunAsync(int workers, IProgress<CrossCheckProgress>? progress, CancellationToken cancellationToken)
    {
        _started = _clock.GetTimestamp();
        var flow = new CsvChunkFlow<ChunkFindings>(_register.OpenChunks(), _register.MakeChunk, () => new())
        {
            Scan = _scan.Run,
            TakeOver = (chunk, findings, line) => TakeOver(chunk, findings, line, progress),
        };
        await flow.RunAsync(workers, _register.Start.Offset, _register.Start.Line, cancellationToken);
        Elapsed = _clock.GetElapsedTime(_started);
    }

    /// <exception cref="FileRefusedException">The register's header does not fit its source.</exception>
    internal static List<SubjectCells> Subjects(RowFile register, string source, ColumnMapping mapping)
    {
        var people = PersonColumns.Of(source);
        var accepted = people.SelectMany(p => (string?[])[p.Number, p.Name, p.BirthDate, p.Region]).OfType<string>().Prepend("record_id").ToList();
        var required = people.SelectMany(p => p.NameRequired ? (string[])[p.Number, p.Name] : [p.Number]).ToList();
        var header = new HeaderColumns(source, register.Columns, mapping, "--mapping", accepted, required);
        return [.. people.Select(p => new SubjectCells(
            p.Number, header.IndexOf(p.Number), header.IndexOf(p.Name), header.IndexOf(p.BirthDate),
            p.Region is null ? -1 : header.IndexOf(p.Region)))];
    }

    private void TakeOver(CsvChunk chunk, ChunkFindings findings, long line, IProgress<CrossCheckProgress>? progress)
    {
        _rows += chunk.Rows;
        _refused += findings.Refusals.Count;
        foreach (var hit in findings.Hits)
        {
            var at = chunk.LineOf(hit.Row, line);
            _tally.Add(hit, at);
            _sink.Add(hit, at, chunk.Row(hit.Row));
        }

        foreach (var refusal in findings.Refusals)
        {
            _refusedByReason[refusal.Reason.Code] = _refusedByReason.GetValueOrDefault(refusal.Reason.Code) + 1;
            _sink.Add(refusal, chunk.LineOf(refusal.Row, line), chunk.Row(refusal.Row));
        }

        progress?.Report(new(
            _register.BytesBehind(chunk), _register.Bytes, _rows, _refused, _tally.Hits,
            _rows / Math.Max(0.001, _clock.GetElapsedTime(_started).TotalSeconds)));
    }
}
