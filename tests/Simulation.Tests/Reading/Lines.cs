namespace LowIncomeMonitor.Simulation.Tests.Reading;

/// <summary>The published monthly lines in force on the last day of each profile, copied from the sources a second time.</summary>
internal static class Lines
{
    public static int Dibao(RosterRow row, DateOnly asOf) => (asOf.Year, row.Urban, row.Region[..6]) switch
    {
        (2023, true, _) => 720,
        (2023, false, _) => 649,
        (2021, true, _) => 847,
        (2021, false, "441802") => 726,
        (2021, false, _) => 638,
        _ => 800,
    };

    public static int Edge(RosterRow row, DateOnly asOf) => (asOf.Year, row.Urban, row.Region[..6]) switch
    {
        (2023, true, _) => 1_440,
        (2023, false, _) => 1_298,
        (2021, true, _) => 1_271,
        (2021, false, "441802") => 1_089,
        (2021, false, _) => 957,
        _ => 1_200,
    };
}
