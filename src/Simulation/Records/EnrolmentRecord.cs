namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A place at a school.</summary>
internal sealed record EnrolmentRecord : RegistryRecord
{
    /// <summary>compulsory, senior, college, postgraduate.</summary>
    public required string Level { get; init; }

    public string School { get; init; } = "";

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public override RegistrySource Source => RegistrySource.Enrolment;
}
