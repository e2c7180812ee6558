using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Api.Tests.Fakes;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Tests.Services;

public sealed class ExplainMappingTests
{
    private static readonly ParameterValue s_standard = new(
        "dibao.standard", 650m, "yuan/month", new DateOnly(2023, 4, 1), "421281", "赤民发 2023-12", Confirmed: true);

    private static readonly TraceStep s_step = new()
    {
        Check = "vehicle.price_above_limit",
        Outcome = StepOutcome.Yes,
        Value = "35,000.00",
        ComparedWith = "20,000.00",
        Parameter = s_standard,
        Source = new RecordRef("vehicles", "V1", 2),
        Match = MatchStrength.Strong,
        PersonId = 7,
    };

    [Fact]
    public void ToProto_TextsOfTheRule_ComeInBothLanguages()
    {
        var explained = Explain(s_step);

        Assert.Equal(("R01", 10L), (explained.RuleId, explained.FindingId));
        Assert.Equal(("中 R01 title", "en R01 title"), (explained.TitleZh, explained.TitleEn));
        Assert.Equal(("中 R01 why", "en R01 why"), (explained.WhyZh, explained.WhyEn));
        Assert.Equal(("中 R01 ask", "en R01 ask"), (Assert.Single(explained.AskZh), Assert.Single(explained.AskEn)));
        Assert.Equal(("中 R01 trap", "en R01 trap"), (Assert.Single(explained.TrapsZh), Assert.Single(explained.TrapsEn)));
    }

    [Fact]
    public void ToProto_FullStep_SaysWhatWasFoundAndOnWhichLaw() => Assert.Equal(
        new Wire.TraceStep
        {
            WhatZh = "中 vehicle.price_above_limit", WhatEn = "en vehicle.price_above_limit", Value = "35,000.00",
            ComparedWith = "20,000.00", Parameter = "dibao.standard", ParameterFrom = "2023-04-01", Reference = "赤民发 2023-12",
            SourceRecord = "vehicles/V1@2", MatchStrength = "strong", Outcome = "yes", PersonId = 7, ParameterValue = "650",
            ParameterUnit = "yuan/month",
        },
        Assert.Single(Explain(s_step).Steps));

    [Fact]
    public void ToProto_UnconfirmedParameter_IsMarkedInBothLanguages()
    {
        var step = Assert.Single(Explain(s_step with { Parameter = s_standard with { Confirmed = false } }).Steps);

        Assert.Equal("赤民发 2023-12 (unconfirmed, 待确认)", step.Reference);
    }

    [Fact]
    public void ToProto_BareStep_HasEmptyFieldsAndUnknownStaysUnknown()
    {
        var step = Assert.Single(Explain(new TraceStep { Check = "income.known", Outcome = StepOutcome.Unknown }).Steps);

        Assert.Equal("unknown", step.Outcome);
        Assert.All(
            (string[])[step.Value, step.ComparedWith, step.Parameter, step.ParameterFrom, step.Reference, step.SourceRecord, step.MatchStrength],
            Assert.Empty);
    }

    [Fact]
    public void ToProto_Tree_HoldsPersonsThenRecordsThenSteps()
    {
        var roster = new TraceStep { Check = "help.active", Outcome = StepOutcome.Yes, PersonId = 7 };
        var household = new TraceStep { Check = "household.others_left", Outcome = StepOutcome.No };
        var tree = Explain(s_step, roster, household, s_step with { Check = "vehicle.kind_counts" }).Tree;

        Assert.Equal([7L, 0L], tree.Select(n => n.PersonId));
        Assert.Equal(["vehicles/V1@2", ""], tree[0].Children.Select(n => n.SourceRecord));
        Assert.Equal(
            ["en vehicle.price_above_limit", "en vehicle.kind_counts"], tree[0].Children[0].Children.Select(n => n.Step.WhatEn));
        Assert.Equal("strong", tree[0].Children[0].MatchStrength);
        Assert.Equal("no", tree[1].Children[0].Children.Single().Step.Outcome);
    }

    [Fact]
    public void ToProto_Text_SaysEveryStepWithRecordValueAndClauseInBothLanguages()
    {
        var explained = Explain(s_step with { Parameter = s_standard with { Confirmed = false } });

        Assert.Equal(
            """
            R01 中 R01 title (红)
            原因：中 R01 why
            依据：
              成员 7
                记录 vehicles/V1@2 (强匹配)
                  [是] 中 vehicle.price_above_limit：35,000.00 对照 20,000.00 | 参数 dibao.standard = 650 yuan/month, 自 2023-04-01 起 | 文件：赤民发 2023-12 (待确认)
            建议：中 R01 action
            入户询问：
              - 中 R01 ask
            易错情形：
              - 中 R01 trap

            """.ReplaceLineEndings("\n"),
            explained.TextZh);
        Assert.Contains(
            "[yes] en vehicle.price_above_limit: 35,000.00 against 20,000.00 | parameter dibao.standard = 650 yuan/month, from 2023-04-01 | reference: 赤民发 2023-12 (unconfirmed)",
            explained.TextEn, StringComparison.Ordinal);
        Assert.Equal("en R01 action", explained.ActionEn);
    }

    private static Wire.FindingExplanation Explain(params TraceStep[] steps) =>
        new ExplainMapping(new FixedTexts()).ToProto(new ExplainedFinding(Cases.View(1).Findings[0], new Trace(steps)));
}
