using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;
using WireStep = LowIncomeMonitor.Contracts.V1.TraceStep;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Turns a trace into sentences in both languages, with the legal reference of every parameter.</summary>
public sealed class ExplainMapping(IRuleTexts texts)
{
    internal FindingExplanation ToProto(ExplainedFinding explained)
    {
        var text = texts.Of(explained.Finding.Rule);
        return new FindingExplanation
        {
            FindingId = explained.Finding.FindingId,
            RuleId = explained.Finding.Rule.Value,
            TitleZh = text.Title.Zh,
            TitleEn = text.Title.En,
            WhyZh = text.Why.Zh,
            WhyEn = text.Why.En,
            AskZh = { text.Ask.Select(t => t.Zh) },
            AskEn = { text.Ask.Select(t => t.En) },
            TrapsZh = { text.Traps.Select(t => t.Zh) },
            TrapsEn = { text.Traps.Select(t => t.En) },
            Steps = { explained.Trace.Steps.Select(ToProto) },
        };
    }

    private WireStep ToProto(Domain.Rules.TraceStep step)
    {
        var sentence = texts.OfCheck(step.Check);
        return new WireStep
        {
            WhatZh = sentence.Zh,
            WhatEn = sentence.En,
            Value = step.Value ?? "",
            ComparedWith = step.ComparedWith ?? "",
            Parameter = step.Parameter?.Key ?? "",
            ParameterFrom = step.Parameter?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Reference = step.Parameter is { } parameter
                ? parameter.Confirmed ? parameter.Reference : $"{parameter.Reference} (unconfirmed, 待确认)"
                : "",
            SourceRecord = step.Source?.ToString() ?? "",
            MatchStrength = step.Match?.ToString().ToLowerInvariant() ?? "",
            Outcome = step.Outcome.ToString().ToLowerInvariant(),
        };
    }
}
