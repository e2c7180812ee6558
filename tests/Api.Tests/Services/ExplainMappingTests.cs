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
            SourceRecord = "vehicles/V1@2", MatchStrength = "strong", Outcome = "yes",
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

    private static Wire.FindingExplanation Explain(params TraceStep[] steps) =>
        new ExplainMapping(new FixedTexts()).ToProto(new ExplainedFinding(Cases.View(1).Findings[0], new Trace(steps)));
}
