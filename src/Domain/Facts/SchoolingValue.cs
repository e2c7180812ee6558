namespace LowIncomeMonitor.Domain.Facts;

/// <summary>The person is enrolled at a school. The school's name is not kept.</summary>
/// <param name="Level">compulsory, senior, college (up to bachelor), postgraduate.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day without it; null means unknown or still there.</param>
public sealed record SchoolingValue(string Level, DateOnly From, DateOnly? To) : FactValue;
