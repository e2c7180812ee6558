using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests.Steps;

public sealed class ShadowRulesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Kept =
        """
        select coalesce(array_agg(concat_ws(' ', household_id, rule_id, person_id, gained, since) order by household_id, rule_id), '{}')
        from matching.shadow_differences
        """;

    private static readonly Person s_one = Person.Nth(1);

    [RequiresPostgresFact]
    public async Task Evaluate_RuleInShadow_AlertsNobodyAndKeepsOnlyTheDifference()
    {
        await using var matcher = await Matcher.CreateAsync(postgres, law: Staged(RuleStage.Shadow));
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", s_one)]);
        await matcher.RecordsAsync(Matcher.Car("car-1", s_one), Matcher.Death("d-1", s_one));

        Assert.Equal(["H1 T1 1"], await matcher.OpenFindingsAsync());
        Assert.DoesNotContain(await matcher.SentAsync(), sent => sent.RuleId == "T2");
        Assert.Equal(["H1 T2 1 t 2023-06-01"], await matcher.Database.ScalarAsync<string[]>(Kept));

        matcher.Clock.Move(TimeSpan.FromDays(1));
        var taken = Matcher.Car("car-1", s_one, version: 2);
        taken.Withdrawn = true;
        await matcher.RecordsAsync(taken);
        Assert.Empty(await matcher.Database.ScalarAsync<string[]>(Kept));
    }

    [RequiresPostgresFact]
    public async Task Evaluate_RuleThatIsOff_IsNotAskedAtAll()
    {
        await using var matcher = await Matcher.CreateAsync(postgres, law: Staged(RuleStage.Off));
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", s_one)]);
        await matcher.RecordsAsync(Matcher.Car("car-1", s_one));

        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Empty(await matcher.Database.ScalarAsync<string[]>(Kept));
    }

    private static ParameterSet Staged(RuleStage stage) => new(
    [
        new ParameterEntry(default, null, new ParameterValue(
            RuleStages.Prefix + "T2", (int)stage, ParameterUnits.Stage, new DateOnly(2023, 1, 1), "national", "test", true)),
    ]);
}
