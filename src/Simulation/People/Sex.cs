namespace LowIncomeMonitor.Simulation.People;

internal enum Sex
{
    Female,
    Male,
}
