using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>A vehicle is registered to the person. The plate is not kept: no rule needs it.</summary>
/// <param name="Kind">car, truck, motorcycle, ebike, farm_tricycle, tractor, disability_vehicle.</param>
/// <param name="Use">private, commercial, farm; null means unknown.</param>
/// <param name="Price">Price or value; null means unknown.</param>
/// <param name="RegisteredOn">Day of registration.</param>
/// <param name="EndedOn">Day on which the registration ended; null while it stands.</param>
/// <param name="EndReason">sold or scrapped; null means unknown.</param>
public sealed record VehicleValue(
    string Kind, string? Use, Money? Price, DateOnly RegisteredOn, DateOnly? EndedOn, string? EndReason) : FactValue;
