using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>What must hold of every register alike, from a sealed record to what is believed.</summary>
public sealed class RegistersTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Believed =
        """
        select coalesce(array_agg(concat_ws(' ', source, person_id, version, value ->> 'fact') order by source), '{}')
        from matching.facts where superseded_at is null
        """;

    private static readonly Person A = Person.Nth(1);
    private static readonly Person B = Person.Nth(2);
    private static readonly Person Stranger = Person.Nth(50);

    private static readonly string[] Kinds =
    [
        "assets assets", "business business", "custody custody", "deaths death", "disability disability", "disasters disaster",
        "employment employment", "enrolment schooling", "hospitalizations hospital_stay", "incomes income", "marriages marriage", "moves move",
        "pensions pension", "property property", "support support", "vehicles vehicle",
    ];

    [RequiresPostgresFact]
    public async Task Run_OneRecordOfEachRegister_BecomesAFactThatReadsBack()
    {
        await using var matcher = await WithRosterAsync();
        foreach (var source in Sources.Registers)
            await matcher.RecordsAsync(Registers.Record(source, "K1", A), Registers.Record(source, "K2", Stranger));

        Assert.Equal(Kinds.Select(kind => kind.Replace(" ", " 1 1 ", StringComparison.Ordinal)), await matcher.Database.ScalarAsync<string[]>(Believed));
        var values = await matcher.Database.ScalarAsync<string[]>("select array_agg(value::text) from matching.facts");
        Assert.Equal(Sources.Registers.Count, values.Select(FactJson.Read).Select(value => value.GetType()).Distinct().Count());
    }

    [RequiresPostgresFact]
    public async Task Run_CorrectionsAndWithdrawalsInAnyOrder_EndAlikeInEveryRegister()
    {
        await using var matcher = await WithRosterAsync();
        var random = Seeds.For("registers");
        foreach (var source in Sources.Registers)
        {
            var gone = Registers.Record(source, "K2", A, version: 2);
            gone.Withdrawn = true;
            RegistryRecord[] records =
            [
                Registers.Record(source, "K1", A), Registers.Record(source, "K1", Stranger, version: 2), Registers.Record(source, "K1", B, version: 3),
                Registers.Record(source, "K2", A), gone, Registers.Record(source, "K2", A),
            ];
            random.Shuffle(records);
            foreach (var record in records)
                await matcher.RecordsAsync(record);
        }

        // Of K1 the third version counts, which names B; of K2 nothing is left.
        Assert.Equal(Kinds.Select(kind => kind.Replace(" ", " 2 3 ", StringComparison.Ordinal)), await matcher.Database.ScalarAsync<string[]>(Believed));
    }

    [RequiresPostgresFact]
    public async Task Run_MarriageCorrectedToTheOtherWayRound_LeavesOneFactForEach()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Registers.Record(Sources.Marriages, "M#a", A), Registers.Record(Sources.Marriages, "M#b", B));
        await matcher.RecordsAsync(Registers.Record(Sources.Marriages, "M#a", B, version: 2), Registers.Record(Sources.Marriages, "M#b", A, version: 2));

        Assert.Equal(
            ["1 M#b 2", "2 M#a 2"],
            await matcher.Database.ScalarAsync<string[]>(
                "select array_agg(concat_ws(' ', person_id, record_id, version) order by person_id) from matching.facts where superseded_at is null"));
    }

    private async Task<Matcher> WithRosterAsync()
    {
        var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-05-31", [Matcher.Line("H1", A), Matcher.Line("H2", B)]);
        return matcher;
    }
}
