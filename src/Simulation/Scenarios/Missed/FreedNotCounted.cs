using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A member who was taken off when going to prison is free again and not counted.</summary>
internal sealed class FreedNotCounted : TakenOffWhenHeld
{
    public override string Name => "freed_not_counted";

    protected override DateOnly FreedOn(Stage stage, Dice dice) => stage.AsOf.AddDays(-dice.Between(10, 150));
}
