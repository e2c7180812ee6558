using System.Text;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Ingestion.Tests.Import;

public sealed class FileImporterTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task ImportAsync_RegisterWithWrongRows_PublishesTheRestAndNamesLineAndColumn()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var path = await harness.WriteAsync("deaths.csv", Files.Deaths(1000));

        var summary = await harness.ImportAsync(Sources.Deaths, path);

        Assert.Equal((ImportOutcome.Imported, 1000 - 142L, 142L), (summary.Outcome, summary.Accepted, summary.Quarantined));
        Assert.Equal(20, summary.FirstRefusals.Count);
        Assert.Equal((8L, "died_on", DefectCodes.BadDate), (summary.FirstRefusals[0].LineNo, summary.FirstRefusals[0].Column, summary.FirstRefusals[0].Code));
        var records = await LogContents.RecordsAsync(harness, Sources.Deaths);
        Assert.Equal(Enumerable.Range(1, 1000).Where(i => !Files.IsWrong(i)).Select(i => $"D{i}").Order(), records.Values.Select(r => r.Record.RecordId).Order());
        var (envelope, record) = records.Values.Single(r => r.Record.RecordId == "D12");
        Assert.Equal(("import 1 line 13", "2026-02-03"), (envelope.Provenance, envelope.OccurredOn));
        Assert.Equal((People.Number(12), People.Name(12), "2026-02-05"), (record.Subject.CitizenNumber, record.Subject.Name, record.Death.RegisteredOn));
        Assert.Equal(142, (await LogContents.ReadAllAsync(harness.PostgresLog, Topics.Rejected)).Count);
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_Roster_IsOneSnapshotFromBegunToEnded()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var path = await harness.WriteAsync("roster.csv", Files.Roster(250));

        var summary = await harness.Importer.ImportAsync(
            new(Sources.Roster, path) { AsOf = new(2026, 10, 31) }, null, CancellationToken.None);

        var events = await LogContents.RosterAsync(harness);
        Assert.All(events, e => Assert.Equal(summary.SnapshotId, e.SnapshotId));
        Assert.Equal(("2026-10-31", true), (events[0].Begun.AsOf, events[0].Begun.Complete));
        Assert.Equal(Enumerable.Range(2, 250), events.Skip(1).SkipLast(1).Select(e => (int)e.Line.LineNo));
        Assert.Equal((250L, 0L), (events[^1].Ended.Lines, events[^1].Ended.Refused));
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_RosterWithARefusedLine_SaysThatItIsNotWhole()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var lines = Encoding.UTF8.GetString(Files.Roster(3)).Replace("H2,", ",", StringComparison.Ordinal);
        var path = await harness.WriteAsync("roster.csv", Encoding.UTF8.GetBytes(lines));

        await harness.ImportAsync(Sources.Roster, path);

        var ended = (await LogContents.RosterAsync(harness))[^1].Ended;
        Assert.Equal((2L, 1L), (ended.Lines, ended.Refused));
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_SameFileTwice_DoesNothingUnlessAskedAgain()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var content = Files.Deaths(50);
        var first = await harness.ImportAsync(Sources.Deaths, await harness.WriteAsync("a.csv", content));
        var published = (await LogContents.ReadAllAsync(harness.PostgresLog, Topics.Registry(Sources.Deaths))).Count;
        harness.Clock.Advance(TimeSpan.FromHours(1));

        var second = await harness.ImportAsync(Sources.Deaths, await harness.WriteAsync("renamed.csv", content));

        Assert.Equal((ImportOutcome.AlreadyImported, first.ImportId, first.Accepted), (second.Outcome, second.ImportId, second.Accepted));
        Assert.Equal(published, (await LogContents.ReadAllAsync(harness.PostgresLog, Topics.Registry(Sources.Deaths))).Count);

        var again = await harness.Importer.ImportAsync(
            new(Sources.Deaths, harness.FilePath("a.csv")) { Again = true }, null, CancellationToken.None);

        Assert.Equal((ImportOutcome.Imported, first.Accepted), (again.Outcome, again.Accepted));
        var versions = (await LogContents.RecordsAsync(harness, Sources.Deaths)).Values
            .Where(r => r.Record.RecordId == "D1").Select(r => r.Envelope.Version).Order().ToList();
        Assert.Equal(3_600_000, versions[1] - versions[0]);
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_Gb18030WithRareCharacters_KeepsThem()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        const string Name = "\U00020BB7\U0002A6D6㙓";
        var text = $"{Files.DeathsHeader}\n1,,{Name},1950-01-01,2026-01-01,police,\n2,,阿卜杜·热合曼,,2026-01-01,medical,\n";
        var path = await harness.WriteAsync("deaths.csv", TextEncoding.Named("gb18030").GetBytes(text));

        var summary = await harness.ImportAsync(Sources.Deaths, path);

        Assert.Equal((2L, 0L), (summary.Accepted, summary.Quarantined));
        var names = (await LogContents.RecordsAsync(harness, Sources.Deaths)).Values.Select(r => r.Record.Subject.Name);
        Assert.Equal(new[] { Name, "阿卜杜·热合曼" }.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_Workbook_ReadsTextsAndNumbersAndNoNumberThatLostItsEnd()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var path = await harness.WriteAsync("deaths.xlsx", Files.Workbook(
            ["record_id", "person_id", "name", "birth_date", "died_on", "source"],
            [1.0, People.Number(1), "甲", "", 20260101.0, "police"],
            [2.0, 421281199001011234.0, "乙", "", "2026-01-01", "police"],
            [3.0, "", "丙", "", 46023.0, "police"]));

        var summary = await harness.ImportAsync(Sources.Deaths, path);

        Assert.Equal((2L, 1L), (summary.Accepted, summary.Quarantined));
        Assert.Equal((4L, "died_on"), (summary.FirstRefusals[0].LineNo, summary.FirstRefusals[0].Column));
        var records = (await LogContents.RecordsAsync(harness, Sources.Deaths)).Values.ToDictionary(r => r.Record.RecordId, r => r.Record);
        Assert.Equal((People.Number(1), "2026-01-01"), (records["1"].Subject.CitizenNumber, records["1"].Death.DiedOn));
        Assert.Contains("E+017", records["2"].Subject.CitizenNumber, StringComparison.Ordinal);
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_JsonLines_ReadsObjectsAndQuarantinesRubbish()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var path = await harness.WriteAsync("vehicles.jsonl", Encoding.UTF8.GetBytes(
            """
            {"record_id":"V1","owner_name":"甲","kind":"car","registered_on":"2024-01-01","price":123.45,"displacement":1.6}
            not json

            {"record_id":"V2","owner_name":"乙","kind":"spaceship","registered_on":"2024-01-01"}
            """));

        var summary = await harness.ImportAsync(Sources.Vehicles, path);

        Assert.Equal((1L, 2L), (summary.Accepted, summary.Quarantined));
        Assert.Equal([(2L, DefectCodes.BadJson), (4L, DefectCodes.UnknownWord)], summary.FirstRefusals.Select(r => (r.LineNo, r.Code)));
        var vehicle = Assert.Single((await LogContents.RecordsAsync(harness, Sources.Vehicles)).Values).Record.Vehicle;
        Assert.Equal((12_345L, 1600), (vehicle.PriceFen, vehicle.DisplacementMl));
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_WrongHeader_ChangesNothing()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var path = await harness.WriteAsync("deaths.csv", "record_id,name\n1,甲\n"u8.ToArray());

        await Assert.ThrowsAsync<FileRefusedException>(() => harness.ImportAsync(Sources.Deaths, path));

        Assert.Equal(0, await harness.Database.ScalarAsync<long>("select count(*) from ingestion.imports"));
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_Mapping_AdaptsChineseHeaders()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var mapping = await harness.WriteAsync("map.yaml", "编号: record_id\n姓名: name\n死亡日期: died_on\n来源: source\n"u8.ToArray());
        var path = await harness.WriteAsync("deaths.csv", "编号,姓名,死亡日期,来源,备注\n1,甲,2026/1/5,police,看护人\n"u8.ToArray());

        await harness.Importer.ImportAsync(new(Sources.Deaths, path) { MappingPath = mapping }, null, CancellationToken.None);

        var record = Assert.Single((await LogContents.RecordsAsync(harness, Sources.Deaths)).Values).Record;
        Assert.Equal(("1", "2026-01-05", "看护人"), (record.RecordId, record.Death.DiedOn, record.Extra["备注"]));
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_Progress_EndsWithEveryRowAndByte()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var content = Files.Deaths(500);
        var reports = new Reports();

        await harness.ImportAsync(Sources.Deaths, await harness.WriteAsync("deaths.csv", content), reports);

        Assert.Equal(5, reports.All.Count);
        Assert.Equal((500L, (long)content.Length, (long)content.Length), (reports.All[^1].Rows, reports.All[^1].Bytes, reports.All[^1].TotalBytes));
    }

    private sealed class Reports : IProgress<ImportProgress>
    {
        public List<ImportProgress> All { get; } = [];

        public void Report(ImportProgress value) => All.Add(value);
    }
}
