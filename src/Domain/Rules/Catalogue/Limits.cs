using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>Parameters of a household's place on the day of evaluation.</summary>
internal static class Limits
{
    /// <summary>The value in force; null when none is, which makes the verdict unknown.</summary>
    public static ParameterValue? Find(this RuleContext context, HouseholdState household, string key) =>
        context.Parameters.Find(key, household.Region, household.Area, context.On);

    /// <summary>True when a flag is in force and on. For favours and exceptions: where none is in force, none is given.</summary>
    public static bool IsOn(this RuleContext context, HouseholdState household, string key) =>
        context.Find(household, key) is { Value: not 0 };

    /// <summary>A number of months or days as whole number.</summary>
    public static int Whole(this ParameterValue parameter) => (int)parameter.Value;
}
