using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Recounts;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Who leaves dibao, and who has left.</summary>
internal static class Leaving
{
    /// <summary>Households whose dibao has ended and of which no other story is told.</summary>
    public static IReadOnlyList<Household> Left(Stage stage) =>
        [.. stage.Households.Where(h => h.Ended && h.Programme == Programme.Dibao && h.Notes.Count == 0)];

    /// <summary>Takes one member off a dibao household, and the amount with it as the office would.</summary>
    public static void TakeOff(Stage stage, Household household, Membership member, DateOnly day, string reason)
    {
        (member.EndedOn, member.EndReason) = (day <= member.EnrolledOn ? member.EnrolledOn.AddDays(1) : day, reason);
        Amounts.Approve(stage, household);
    }
}
