using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A member who was taken off when going to prison is still there.</summary>
internal sealed class StillInPrison : TakenOffWhenHeld
{
    public override string Name => "still_in_prison";

    protected override DateOnly FreedOn(Stage stage, Dice dice) => stage.AsOf.AddDays(dice.Between(30, 600));
}
