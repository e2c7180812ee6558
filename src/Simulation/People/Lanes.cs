namespace LowIncomeMonitor.Simulation.People;

/// <summary>Who owns which of the 20 lanes of order codes.</summary>
internal static class Lanes
{
    public static (int First, int Count) Roster => (0, 4);

    public static (int First, int Count) Scenarios => (4, 1);

    public static (int First, int Count) Deaths => (5, 2);

    public static (int First, int Count) Vehicles => (7, 3);

    public static (int First, int Count) Property => (10, 3);

    public static (int First, int Count) Stays => (13, 3);

    /// <summary>Shared by the registers added later: two of them may name the same stranger, and neither a rostered person.</summary>
    public static (int First, int Count) Others => (16, 4);
}
