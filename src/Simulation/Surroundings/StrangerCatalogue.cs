using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Scenarios.Blows;
using LowIncomeMonitor.Simulation.Scenarios.Family;
using LowIncomeMonitor.Simulation.Scenarios.Health;
using LowIncomeMonitor.Simulation.Scenarios.Means;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Surroundings;

/// <summary>Who makes the strangers of each register. A correction ends what runs, and takes back what only happens.</summary>
internal static class StrangerCatalogue
{
    private static readonly string[] s_employments = ["employee", "employee", "employee", "agent_paid", "public_payroll", "public_welfare_post"];
    private static readonly string[] s_roles = ["legal_rep", "shareholder", "supervisor", "self_employed", "self_employed", "coop_member"];
    private static readonly string[] s_custodies = ["sentence", "suspended_sentence", "detention", "compulsory_rehab"];
    private static readonly string[] s_levels = ["compulsory", "senior", "college"];
    private static readonly string[] s_disasters = ["fire", "flood", "traffic", "drowning", "work_accident", "other"];
    private static readonly string[] s_incomes = ["wage", "wage", "business", "farming", "property", "bounty"];
    private static readonly Quantiles s_balance = new(50, 3_000, 12_000, 35_000, 80_000, 400_000);

    public static IStrangerRecords Of(RegistrySource source, CountyProfile profile, long seed) => source switch
    {
        RegistrySource.Deaths => new StrangerDeaths(),
        RegistrySource.Vehicles => new StrangerVehicles(profile),
        RegistrySource.Property => new StrangerProperty(new Geography(profile, seed)),
        RegistrySource.Hospitalizations => new StrangerStays(profile),
        RegistrySource.Employment => new SheetStrangers(
            (18, 59), (dice, who, day) => EmploymentSheet.Fill(dice, who, dice.Pick(s_employments), Before(dice, day, 900), day),
            (record, day) => (EmploymentRecord)record with { To = day }),
        RegistrySource.Business => new SheetStrangers(
            (20, 75), (dice, who, day) => BusinessSheet.Fill(dice, who, dice.Pick(s_roles), Before(dice, day, 4_000), day),
            (record, day) => (BusinessRecord)record with { EndedOn = day, Status = "cancelled" }),
        RegistrySource.Pensions => new SheetStrangers(
            (50, 95), (dice, who, day) => PensionSheet.Fill(dice, who, dice.Chance(0.4) ? "employee" : "resident_basic", Before(dice, day, 3_000), day),
            (record, day) => (PensionRecord)record with { To = day }),
        RegistrySource.Assets => new SheetStrangers(
            (18, 85), (dice, who, day) => AssetsSheet.Fill(dice, who, s_balance.Draw(dice), Before(dice, day, 9), day), TakeBack),
        RegistrySource.Disability => new SheetStrangers(
            (3, 90), (dice, who, day) => DisabilitySheet.Fill(dice, who, dice.Between(1, 4), Before(dice, day, 3_000), day),
            (record, _) => (DisabilityRecord)record with { Status = "cancelled" }),
        RegistrySource.Marriages => new SheetStrangers(
            (20, 70), (dice, who, day) => MarriageSheet.Fill(who, who, dice.Chance(0.7) ? "marriage" : "divorce", Before(dice, day, 15), day), TakeBack),
        RegistrySource.Custody => new SheetStrangers((18, 70), Custody, TakeBack),
        RegistrySource.Enrolment => new SheetStrangers(
            (6, 24), (dice, who, day) => SchoolSheet.Fill(dice, who, dice.Pick(s_levels), Before(dice, day, 20), day),
            (record, day) => (EnrolmentRecord)record with { To = day }),
        RegistrySource.Disasters => new SheetStrangers(
            (5, 85), (dice, who, day) => DisasterSheet.Fill(dice, who, Region(dice, profile), dice.Pick(s_disasters), Before(dice, day, 6), day), TakeBack),
        RegistrySource.Moves => new SheetStrangers(
            (1, 85), (dice, who, day) => MoveSheet.Fill(who, dice.Pick(profile.Neighbours), profile.Counties[0].Code, Before(dice, day, 15), day), TakeBack),
        RegistrySource.Incomes => new SheetStrangers(
            (18, 80), (dice, who, day) => IncomeSheet.Fill(who, dice.Pick(s_incomes), dice.Between(2, 70) * 100, Before(dice, day, 300), day),
            (record, day) => (IncomeRecord)record with { To = day }),
        _ => new SheetStrangers(
            (1, 90), (dice, who, day) => SupportSheet.Fill(who, dice.Chance(0.7) ? "child" : "parent", Before(dice, day, 600), day),
            (record, day) => (SupportRecord)record with { To = day }),
    };

    private static CustodyRecord Custody(Dice dice, Mention who, DateOnly day)
    {
        var from = Before(dice, day, 30);
        return CustodySheet.Fill(who, dice.Pick(s_custodies), from, dice.Chance(0.2) ? null : from.AddDays(dice.Between(10, 1_500)), day);
    }

    private static RegistryRecord TakeBack(RegistryRecord record, DateOnly day) => record with { Withdrawn = true };

    private static DateOnly Before(Dice dice, DateOnly day, int days) => day.AddDays(-dice.Below(days + 1));

    private static string Region(Dice dice, CountyProfile profile) =>
        dice.Pick(profile.Neighbours).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
}
