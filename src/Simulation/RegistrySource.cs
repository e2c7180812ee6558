namespace LowIncomeMonitor.Simulation;

/// <summary>The registers the simulator writes, one file each.</summary>
public enum RegistrySource
{
    Deaths,
    Vehicles,
    Property,
    Hospitalizations,
}
