using LowIncomeMonitor.Alerts.Calendars;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Risk.Scoring;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Matching.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>Loads the law, its texts and the calendar: all of it at start, so that a fault stops the start with its line.</summary>
internal static class RuleComposition
{
    public static IServiceCollection AddRules(this IServiceCollection services, string rulesFolder, GateOptions gate)
    {
        services.AddSingleton<IReadOnlyList<IRule>>(RuleCatalogue.All);
        services.AddLivePacks(rulesFolder, gate);
        services.AddSingleton<IRuleTexts>(RuleTextFiles.Load(rulesFolder, RuleCatalogue.All, PhoneCheck.Rule, HelpOwedBack.Rule));
        services.AddSingleton(WorkCalendarFiles.Load(Path.Combine(rulesFolder, "calendars")));
        return services;
    }
}
