namespace LowIncomeMonitor.Domain.Records;

/// <summary>The registers that the service takes in. The names are those of files, topics and records.</summary>
public static class Sources
{
    public const string Roster = "roster";
    public const string Deaths = "deaths";
    public const string Vehicles = "vehicles";
    public const string Hospitalizations = "hospitalizations";
    public const string Property = "property";
    public const string Employment = "employment";
    public const string Business = "business";
    public const string Pensions = "pensions";
    public const string Assets = "assets";
    public const string Disability = "disability";
    public const string Marriages = "marriages";
    public const string Custody = "custody";
    public const string Enrolment = "enrolment";
    public const string Disasters = "disasters";
    public const string Moves = "moves";

    /// <summary>Income by kind, from statements and economic checks.</summary>
    public const string Incomes = "incomes";

    /// <summary>Obligations of people outside the household to support a member.</summary>
    public const string Support = "support";

    /// <summary>Kinds of data that no format holds yet. The rules that read them wait, and say so.</summary>
    public const string Births = "births";
    public const string Guardianship = "guardianship";
    public const string MedicalCover = "medical_cover";
    public const string Shelters = "shelters";
    public const string Utilities = "utilities";
    public const string CrimeVictims = "crime_victims";
    public const string CareLevels = "care_levels";
    public const string HelpFirst = "help_first";
    public const string Reviews = "reviews";
    public const string LumpSums = "lump_sums";
    public const string StaysAbroad = "stays_abroad";
    public const string OtherCounties = "other_counties";
    public const string OfficialKin = "official_kin";
    public const string ReviewAttempts = "review_attempts";
    public const string Relief = "relief";

    /// <summary>Paid lines of the bank. They concern households, and are reconciled, not matched.</summary>
    public const string Payments = "payments";

    /// <summary>The registers of events, without the roster, in the order in which tables show them.</summary>
    public static IReadOnlyList<string> Registers { get; } =
    [
        Deaths, Vehicles, Hospitalizations, Property, Employment, Business, Pensions, Assets, Disability, Marriages, Custody,
        Enrolment, Disasters, Moves, Incomes, Support,
    ];

    /// <summary>Everything that is fed besides the roster: the registers, then the payments.</summary>
    public static IReadOnlyList<string> Feeds { get; } = [.. Registers, Payments];
}
