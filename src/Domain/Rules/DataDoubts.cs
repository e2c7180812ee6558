using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// Doubts about the data of a household. Quality rules report them, and <see cref="RemovalHolds"/> holds removal findings
/// back for them, so both ask here.
/// </summary>
public static class DataDoubts
{
    /// <summary>Defect of a number that the roster gives to people of several names.</summary>
    public const string SharedNumber = "SharedNumber";

    /// <summary>V01: the roster's number of the member is missing, impossible, or contradicts sex or birth date.</summary>
    public static bool HasUnusableNumber(this Member member) => member.NumberDefect is not (null or SharedNumber);

    /// <summary>V02: one number for two people, or two numbers for one.</summary>
    public static bool HasDoubtfulIdentity(this Member member) =>
        member.NumberDefect == SharedNumber || member.NumberDoubts.Count > 0
        || member.Elsewhere.Any(line => line.Name == Agreement.Differs);

    /// <summary>V06: the file states another number of persons than it lists with running help.</summary>
    public static bool StatesOtherPersonsOn(this HouseholdState household, DateOnly day) =>
        household.StatedPersons is { } stated && stated != household.Members.Count(member => member.IsActiveOn(day));

    /// <summary>
    /// V09: the authorisation on file had run out before a balance was taken, or does not hold today; or a balance bears
    /// none. A household of which no authorisation is on file here answers by the number that each balance bears.
    /// </summary>
    public static bool LacksAuthorisationOn(this HouseholdState household, DateOnly day)
    {
        var balances = household.Members
            .SelectMany(member => member.FactsOf<AssetsValue>(MatchStrength.Strong))
            .Select(balance => balance.Value)
            .ToList();
        return balances.Count > 0 && (balances.Exists(balance => string.IsNullOrWhiteSpace(balance.AuthorisationNo))
            || (household.Authorisation is { } authorisation
                && (!authorisation.HoldsOn(day) || balances.Exists(balance => !authorisation.HoldsOn(balance.AsOf)))));
    }
}
