using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Recounts;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Takes one member off a dibao household, and the amount with it as the office would.</summary>
internal static class Leaving
{
    public static void TakeOff(Stage stage, Household household, Membership member, DateOnly day, string reason)
    {
        (member.EndedOn, member.EndReason) = (day <= member.EnrolledOn ? member.EnrolledOn.AddDays(1) : day, reason);
        Amounts.Approve(stage, household);
    }
}
