print("hemicycle")
