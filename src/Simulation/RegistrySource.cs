namespace LowIncomeMonitor.Simulation;

/// <summary>The registers the simulator writes, one file each. Record ids depend on the order: add at the end.</summary>
public enum RegistrySource
{
    Deaths,
    Vehicles,
    Property,
    Hospitalizations,
    Employment,
    Business,
    Pensions,
    Assets,
    Disability,
    Marriages,
    Custody,
    Enrolment,
    Disasters,
    Moves,
    Incomes,
    Support,
}
