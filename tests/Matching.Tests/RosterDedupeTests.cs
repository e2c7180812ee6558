using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>One person on the roster twice, also under an old and a new number.</summary>
public sealed class RosterDedupeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly IReadOnlyList<IRule> Rules = [new R11HelpedTwice()];
    private static readonly Person Now = new(Person.Nth(1).Number, "欧阳建国");
    private static readonly Person Before = new(Person.Nth(5401).Number, "欧阳建国");

    [RequiresPostgresFact]
    public async Task Run_FormerNumberByDocumentInAnotherHousehold_IsHelpedTwice()
    {
        await using var matcher = await Matcher.CreateAsync(postgres, Rules);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Now), Matcher.Line("H2", Before), Matcher.Line("H3", Person.Nth(9))]);
        Assert.Empty(await matcher.OpenFindingsAsync());

        await NoteFormerAsync(matcher);
        Assert.Equal(["H1 R11 1", "H2 R11 2"], await matcher.OpenFindingsAsync());
        Assert.Equal("6 true", await PairAsync(matcher));

        // One of the two households leaves: the finding of the other is cleared with it.
        await matcher.RosterAsync("2023-02-01", [Matcher.Line("H1", Now), Matcher.Line("H3", Person.Nth(9))]);
        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Equal("5 false", await PairAsync(matcher));
    }

    [RequiresPostgresFact]
    public async Task Run_FormerNumberUnderAnotherName_IsAQuestion()
    {
        await using var matcher = await Matcher.CreateAsync(postgres, Rules);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Now), Matcher.Line("H2", Before with { Name = "司徒桂英" })]);
        await NoteFormerAsync(matcher);

        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Equal("1 false", await PairAsync(matcher));
    }

    [RequiresPostgresFact]
    public async Task Run_BothLinesInOneHousehold_AreNotHelpedTwice()
    {
        await using var matcher = await Matcher.CreateAsync(postgres, Rules);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Now), Matcher.Line("H1", Before)]);
        await NoteFormerAsync(matcher);

        Assert.Empty(await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Run_NumberWithASlipInAnotherHousehold_IsAQuestionAndAskedOnce()
    {
        await using var matcher = await Matcher.CreateAsync(postgres, Rules);
        var slipped = Now with { Number = string.Concat(Now.Number.AsSpan(0, 16), ((char)('0' + (Now.Number[16] - '0' + 3) % 10)).ToString(), Now.Number.AsSpan(17)) };
        var lines = new[] { Matcher.Line("H1", Now), Matcher.Line("H2", slipped) };
        await matcher.RosterAsync("2023-01-01", lines);
        await matcher.RosterAsync("2023-02-01", lines);
        await matcher.Get<RosterDedupe>().RunAsync(CancellationToken.None);

        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Equal("1 false", await PairAsync(matcher));
        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from matching.review_changes"));
    }

    [RequiresPostgresFact]
    public async Task Run_TwoPeople_AreNoPair()
    {
        await using var matcher = await Matcher.CreateAsync(postgres, Rules);
        await matcher.RosterAsync("2023-01-01", [.. Enumerable.Range(1, 400).Select(n => Matcher.Line($"H{n}", Person.Nth(n * 997)))]);

        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.reviews"));
    }

    private static async Task NoteFormerAsync(Matcher matcher)
    {
        await matcher.Get<AliasRegistry>().AddAsync(
            CitizenId.Parse(Before.Number).Id, CitizenId.Parse(Now.Number).Id, null, null, "police letter 7", CancellationToken.None);
        await matcher.Get<RosterDedupe>().RunAsync(CancellationToken.None);
    }

    private static Task<string> PairAsync(Matcher matcher) => matcher.Database.ScalarAsync<string>(
        "select state || ' ' || linked from matching.reviews where kind = 3");
}
