using System.Text;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Ingestion.Tests.Steps;

public sealed class PartsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Header = "record_id,person_a_id,person_a_name,person_b_id,person_b_name,event,on,record_version,withdrawn\n";

    [Fact]
    public void Of_RecordOfOnePerson_IsTheRecordItself()
    {
        var death = new RegistryRecord { Source = Sources.Deaths, RecordId = "D1" };

        Assert.Same(death, Assert.Single(Parts.Of(death)));
    }

    [RequiresPostgresFact]
    public async Task Import_Marriage_ReachesBothUnderTheirOwnTokensAndNeitherHoldsTheOther()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var row = $"M1,{People.Number(1)},{People.Name(1)},{People.Number(2)},{People.Name(2)},marriage,2026-05-20,1,0\n";
        var summary = await harness.ImportAsync(Sources.Marriages, await harness.WriteAsync("m.csv", Encoding.UTF8.GetBytes(Header + row)));
        // Once more in another file: the same two events.
        await harness.ImportAsync(Sources.Marriages, await harness.WriteAsync("n.csv", Encoding.UTF8.GetBytes(Header + row + "\n")));

        Assert.Equal((1L, 0L), (summary.Accepted, summary.Quarantined));
        var records = (await LogContents.RecordsAsync(harness, Sources.Marriages)).Values.ToDictionary(r => r.Record.RecordId, r => r.Record);
        Assert.Equal(["M1#a", "M1#b"], records.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(People.Number(1), records["M1#a"].Subject.CitizenNumber);
        Assert.Equal(People.Number(2), records["M1#b"].Subject.CitizenNumber);
        Assert.DoesNotContain(People.Number(2), records["M1#a"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(People.Number(1), records["M1#b"].ToString(), StringComparison.Ordinal);
        Assert.All(records.Values, record => Assert.Equal(("marriage", "2026-05-20", 1L), (record.Marriage.Event, record.Marriage.On, record.Version)));
        var tokens = harness.Get<IPersonTokens>();
        Assert.Equal(
            new[] { tokens.OfNumber(People.Number(1)), tokens.OfNumber(People.Number(2)) }.Select(t => Convert.ToHexString(t.ToArray())).Order(),
            (await LogContents.ReadAllAsync(harness.PostgresLog, Topics.Registry(Sources.Marriages)))
                .Select(message => Convert.ToHexString(SealedRecord.Parser.ParseFrom(message.Value.Span).PersonToken.Span)).Distinct().Order());
    }

    [RequiresPostgresFact]
    public async Task Import_MarriageWithdrawnByItsIdAlone_IsWithdrawnOfBoth()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        await harness.ImportAsync(Sources.Marriages, await harness.WriteAsync("m.jsonl", "{\"record_id\":\"M1\",\"record_version\":2,\"withdrawn\":1}\n"u8.ToArray()));

        var records = (await LogContents.RecordsAsync(harness, Sources.Marriages)).Values.Select(r => r.Record).ToList();
        Assert.Equal(["M1#a", "M1#b"], records.Select(r => r.RecordId).Order(StringComparer.Ordinal));
        Assert.All(records, record => Assert.True(record is { Withdrawn: true, Version: 2 }));
    }

    [RequiresPostgresFact]
    public async Task Import_MarriageIdMadeOfTheSecondPerson_IsRefused()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var row = $"M-{People.Number(2)},{People.Number(1)},甲乙,{People.Number(2)},丙丁,marriage,2026-05-20,1,0\n";

        var summary = await harness.ImportAsync(Sources.Marriages, await harness.WriteAsync("m.csv", Encoding.UTF8.GetBytes(Header + row)));

        Assert.Equal(DefectCodes.RecordIdNamesPerson, Assert.Single(summary.FirstRefusals).Code);
    }
}
