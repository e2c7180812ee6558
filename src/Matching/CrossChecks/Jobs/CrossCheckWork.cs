using System.Text;
using LowIncomeMonitor.Matching.CrossChecks.Files;
using LowIncomeMonitor.Matching.CrossChecks.Linkage;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Matching.CrossChecks.Scan;
using LowIncomeMonitor.Platform.Files;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>
/// One check of the service from where it stands to its end, stretch by stretch. A process that dies loses at most the
/// stretch that it was in; whoever goes on begins where the last stored one ended.
/// </summary>
internal sealed class CrossCheckWork(CrossCheckStore store, IPersonTokens tokens, CheckFiles files, MatchingOptions options)
{
    private const string Purpose = "cross-check";

    /// <summary>Bytes that a thread reads at once.</summary>
    internal int ChunkSize { get; init; } = RowFile.DefaultChunk;

    /// <summary>Chunks between two commits.</summary>
    internal int ChunksOfStretch { get; init; } = 16;

    /// <exception cref="FileRefusedException">A file cannot be read as a whole, or has changed since the check began.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public async Task RunAsync(TakenCheck check, CancellationToken cancellationToken)
    {
        var (rosterPath, registerPath) = (files.PathOf(check.Order.RosterFile), files.PathOf(check.Order.RegisterFile));
        var stamp = CheckFiles.Stamp(rosterPath, registerPath);
        if (check.Files.Length > 0 && check.Files != stamp)
            throw new FileRefusedException("A file has changed since the check began. Start it again.");
        var lastBirthDay = check.Order.AsOf ?? DateOnly.FromDateTime(check.StartedAt.ToOffset(options.UtcOffset).Date);
        using var register = RowFile.Open(registerPath, null, ChunkSize);
        var roster = await ReadRosterAsync(rosterPath, check.Order.AsOf, lastBirthDay, cancellationToken);
        if (!await store.BeginAsync(check.Id, stamp, register.Bytes, cancellationToken))
            return;
        if (check.Offset == 0 || !register.CanGoOn)
        {
            await store.ForgetAsync(check.Id, cancellationToken);
            check = check with { Offset = 0, Hits = 0, Line = register.Start.Line };
        }

        var chunks = new CappedChunks(register.OpenChunks(check.Offset == 0 ? register.Start.Offset : check.Offset), ChunksOfStretch);
        var linker = new RowLinker(roster, register.Encoding);
        var subjects = CrossCheckPass.Subjects(register, check.Order.Source, ColumnMapping.None);
        var scan = new RegisterScan(
            roster, subjects, register.Columns.Count, register.Encoding, register.Malformed, lastBirthDay,
            check.Order.Fuzzy ? linker : null);
        var record = new HeaderColumns(check.Order.Source, register.Columns, ColumnMapping.None, "", ["record_id"], []).IndexOf("record_id");
        while (!chunks.AtEnd)
        {
            chunks.Begin();
            var (found, offset, line) = (new Stretch(), check.Offset == 0 ? register.Start.Offset : check.Offset, check.Line);
            var flow = new CsvChunkFlow<ChunkFindings>(chunks, register.MakeChunk, () => new())
            {
                Scan = scan.Run,
                TakeOver = (chunk, findings, first) =>
                {
                    TakeOver(found, chunk, findings, first, roster, linker, subjects, record, register.Encoding);
                    (offset, line) = register.CanGoOn ? (chunk.Offset + chunk.Next, first + chunk.LineBreaks) : (register.BytesBehind(chunk), first);
                },
            };
            await flow.RunAsync(Environment.ProcessorCount, offset, line, cancellationToken);
            var next = check with { Offset = offset, Line = line, Hits = check.Hits + found.Hits.Count };
            if (!await store.AdvanceAsync(check, next, found, cancellationToken))
                return;
            check = next;
        }

        await store.FinishAsync(check.Id, cancellationToken);
    }

    private async Task<RosterList> ReadRosterAsync(string path, DateOnly? asOf, DateOnly lastBirthDay, CancellationToken cancellationToken)
    {
        using var file = RowFile.Open(path, null, ChunkSize);
        return await new RosterListReader(file, ColumnMapping.None, lastBirthDay, asOf, static (_, _, _, _) => { })
            .ReadAsync(Environment.ProcessorCount, cancellationToken);
    }

    private void TakeOver(
        Stretch found, CsvChunk chunk, ChunkFindings findings, long first, RosterList roster, RowLinker linker,
        List<SubjectCells> subjects, int record, Encoding encoding)
    {
        found.Rows += chunk.Rows;
        found.Refused += findings.Refusals.Count;
        foreach (var hit in findings.Hits)
        {
            var row = chunk.Row(hit.Row);
            var person = roster.People[hit.Person];
            var subject = subjects.Find(one => one.Column == hit.Column)!;
            found.Hits.Add(new(
                KeyOf(roster, hit, row, record, encoding), chunk.LineOf(hit.Row, first), person.Line,
                Encoding.UTF8.GetString(roster.Households[person.Household]), hit.Column, (short)hit.Strength, hit.Reason.Code,
                (float)(double.IsNaN(hit.Score) ? linker.ChanceByNumber(row, subject, hit.Person) : hit.Score)));
        }
    }

    /// <summary>The same person and the same record have the same key in every file in which they stand, on whatever line.</summary>
    private byte[] KeyOf(RosterList roster, in RowHit hit, ReadOnlySpan<byte> row, int record, Encoding encoding)
    {
        var person = roster.People[hit.Person];
        var who = person.Number.IsNone ? Encoding.UTF8.GetString(roster.NameOf(hit.Person)) : person.Number.Reveal();
        var which = record < 0 ? encoding.GetString(row) : encoding.GetString(ChunkRows.Cell(row, record));
        var household = Encoding.UTF8.GetString(roster.Households[person.Household]);
        return tokens.OfText(Purpose, $"{who}\0{household}\0{which}\0{hit.Column}").ToArray();
    }
}
