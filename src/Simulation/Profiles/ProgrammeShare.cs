using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Profiles;

/// <summary>
/// Weight is the people on the programme in the source year; shares follow from the sum of all weights. HouseholdSize is
/// the mean number of rostered members, 1 to 6.
/// </summary>
internal sealed record ProgrammeShare(Programme Programme, int Weight, double HouseholdSize, double RuralShare);
