using System.Text.Json.Serialization;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// What a fact says: only the fields that a rule needs. The names in JSON are a stored format: add, never rename.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(DeathValue), "death")]
[JsonDerivedType(typeof(VehicleValue), "vehicle")]
[JsonDerivedType(typeof(HospitalStayValue), "hospital_stay")]
[JsonDerivedType(typeof(PropertyValue), "property")]
public abstract record FactValue;
