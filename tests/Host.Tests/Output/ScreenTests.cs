using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Host.Alerts;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Host.Tests.Demo;
using LowIncomeMonitor.Matching.Rules;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Tests.Output;

public sealed class ScreenTests
{
    private static readonly Case s_case = new()
    {
        CaseId = 1234, HouseholdId = "H4212810000061", Level = Level.Red, State = CaseState.NoticePeriod, VisitBy = "2023-12-29", Overdue = true,
        DeadlineProvisional = true, ClaimedBy = "欧阳建国",
        Findings = { new CaseFinding { RuleId = "R01", TitleZh = "在册人员登记死亡" }, new CaseFinding { RuleId = "V03", TitleZh = "号码相同但姓名或出生日期不同" } },
    };

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void Demo_InAPipe_FitsTheWidthAndKeepsNumbersWhole(int width)
    {
        using var screen = new PlainScreen(width);
        var texts = RuleTextFiles.Load(RulesFolder.Of(new ConfigurationBuilder().Build()), RuleCatalogue.All);
        DemoScreen.Print(screen.Console, Results.County, texts);

        screen.AssertPlain(width);
        // A row's rule, title and numbers begin on one line, and the English title is not broken.
        Assert.Contains(screen.Lines, line => line.Contains("R01", StringComparison.Ordinal)
            && line.Contains("在册人员登记死亡", StringComparison.Ordinal)
            && line.Contains("1,310", StringComparison.Ordinal) && line.Contains("100.0", StringComparison.Ordinal) && line.Contains("99.8", StringComparison.Ordinal));
        Assert.Contains(screen.Lines, line => line.Contains("Death reported for a helped person", StringComparison.Ordinal));
        Assert.Contains(screen.Lines, line => line.Contains("[late report]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public void List_InAPipe_FitsTheWidthAndKeepsDaysWhole(int width)
    {
        using var screen = new PlainScreen(width);
        CaseScreen.Print(screen.Console, new ListCasesResponse { Total = 2, Cases = { s_case, s_case } });

        screen.AssertPlain(width);
        foreach (var whole in (string[])["1234", "H4212810000061", "红 red", "告知期 notice", "2023-12-29?", "逾期 overdue", "欧阳建国"])
            Assert.Contains(screen.Lines, line => line.Contains(whole, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public void Explain_InAPipe_FitsTheWidth(int width)
    {
        using var screen = new PlainScreen(width);
        CaseScreen.Print(screen.Console, new ExplainResponse
        {
            Case = s_case,
            Members = { new MaskedPerson { PersonId = 7, Name = "欧阳*国", CitizenNumber = "421281********0011", Relation = "head" } },
            Findings =
            {
                new FindingExplanation
                {
                    RuleId = "R03", TitleZh = "家庭成员名下有车辆", TitleEn = "Vehicle registered to a member",
                    WhyZh = "多数地方不允许低保家庭拥有非生活必需的机动车。登记不等于拥有或使用。",
                    WhyEn = "Most places do not allow a helped family to own a car beyond need. A registration does not mean owning or using it.",
                    AskZh = { "车还在吗？" }, AskEn = { "Is the car still there?" }, TrapsZh = { "残疾人专用车" }, TrapsEn = { "A vehicle for a disabled person" },
                    Steps =
                    {
                        new TraceStep
                        {
                            WhatZh = "该车型按当地规定计入", WhatEn = "This kind of vehicle counts under the local rules", Value = "car",
                            ComparedWith = "20,000.00", Parameter = "vehicle.price_limit", ParameterFrom = "2023-01-01",
                            Reference = "赤壁市最低生活保障实施细则 第十二条 (unconfirmed, 待确认)", SourceRecord = "vehicles/V000000123@1", MatchStrength = "strong", Outcome = "yes",
                        },
                    },
                },
            },
        });

        screen.AssertPlain(width);
        Assert.Contains(screen.Lines, line => line.Contains("vehicles/V000000123@1", StringComparison.Ordinal));
        Assert.Contains(screen.Lines, line => line.Contains("20,000.00", StringComparison.Ordinal));
    }

    [Fact]
    public void Watch_EachEvent_IsALineAndAHeartbeatNone()
    {
        using var screen = new PlainScreen(200);
        CaseScreen.Print(screen.Console, new WatchEvent { Present = s_case });
        CaseScreen.Print(screen.Console, new WatchEvent { Cursor = "after-9", PresentComplete = new() { Cases = 1 } });
        CaseScreen.Print(screen.Console, new WatchEvent { Heartbeat = new() });
        CaseScreen.Print(screen.Console, new WatchEvent { Changed = new() { Case = s_case } });

        Assert.Equal(3, screen.Lines.Count);
        Assert.Contains("cursor after-9", screen.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_OfEveryLevelAndState_AreInBothLanguages()
    {
        Assert.All(Enum.GetValues<Level>().Where(l => l != Level.Unspecified), level => Assert.Matches("^\\p{IsCJKUnifiedIdeographs}+ [a-z]+$", CaseScreen.Name(level)));
        Assert.All(Enum.GetValues<CaseState>().Where(s => s != CaseState.Unspecified), state => Assert.Matches("^\\p{IsCJKUnifiedIdeographs}+ [a-z]+$", CaseScreen.Name(state)));
    }

    [Theory]
    [InlineData(null, Terminal.PlainWidth)]
    [InlineData("132", 132)]
    [InlineData("0", Terminal.PlainWidth)]
    [InlineData("wide", Terminal.PlainWidth)]
    public void Create_WithoutATerminal_TakesTheWidthOfColumns(string? columns, int expected)
    {
        using var text = new StringWriter();

        Assert.Equal(expected, Terminal.Create(text, plain: true, columns).Profile.Width);
    }
}
